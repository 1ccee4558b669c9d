package org.spotter.evaluation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Draws images with replacement, as many as there are: how often each comes in a draw. Images of a
/// group (a camera, a site, a day) come together or not at all, for they are alike; drawing them
/// one by one would make numbers look surer than they are. The same draw comes at each call.
public final class Draws {
  private static final long SEED = 20_261_122;

  private final int[] groupOf;
  private final int groups;
  private final int samples;
  private final long seed;

  private Draws(int[] groupOf, int groups, int samples, long seed) {
    this.groupOf = groupOf;
    this.groups = groups;
    this.samples = samples;
    this.seed = seed;
  }

  /// Draws single images.
  public static Draws ofImages(GroundTruth truth, int samples) {
    int n = truth.imageCount();
    return new Draws(IntStream.range(0, n).toArray(), n, samples, SEED);
  }

  /// Draws groups of images.
  ///
  /// @param groupOf for each image, in the order of ids, its group, from 0
  public static Draws ofGroups(int[] groupOf, int samples) {
    int groups = IntStream.of(groupOf).max().orElse(-1) + 1;
    return new Draws(groupOf.clone(), groups, samples, SEED);
  }

  /// How many draws there are.
  public int samples() {
    return samples;
  }

  /// How often each image comes in a draw.
  int[] weights(int sample) {
    SplittableRandom random = new SplittableRandom(seed + 31L * sample);
    int[] times = new int[groups];
    for (int i = 0; i < groups; i++) {
      times[random.nextInt(groups)]++;
    }
    int[] weights = new int[groupOf.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = times[groupOf[i]];
    }
    return weights;
  }
}
