package org.spotter.evaluation;

import java.util.Random;
import org.spotter.task.Progress;

/// A problem of boxes with all that is awkward, from a seed: crowds, equal scores, sizes of all
/// ranges, images and categories without objects, predictions near, beside and of the wrong
/// category.
public final class RandomProblem {
  public final GroundTruth truth;
  public final Detections found;

  /// @param predictions how many an image
  public RandomProblem(long seed, int images, int categories, int objects, int predictions) {
    Random random = new Random(seed);
    GroundTruth.Builder there = GroundTruth.builder();
    Detections.Builder said = Detections.builder();
    for (int c = 1; c <= categories; c++) {
      there.category(c);
    }
    long id = 0;
    for (int image = 1; image <= images; image++) {
      there.image(image);
      double[][] boxes = new double[random.nextInt(2 * objects + 1)][];
      for (int i = 0; i < boxes.length; i++) {
        boxes[i] = box(random);
        long category = 1L + random.nextInt(Math.max(1, categories - 1));
        double[] b = boxes[i];
        boolean crowd = random.nextInt(20) == 0;
        there.add(++id, image, category, b[0], b[1], b[2], b[3], b[2] * b[3] * .9, crowd);
      }
      for (int i = 0; i < predictions; i++) {
        double[] b =
            boxes.length > 0 && random.nextInt(3) > 0
                ? near(boxes[random.nextInt(boxes.length)], random)
                : box(random);
        long category = 1L + random.nextInt(categories);
        double score = random.nextInt(200) / 200.0;
        said.add(said.count() + 1L, image, category, b[0], b[1], b[2], b[3], b[2] * b[3], score);
      }
    }
    truth = there.build();
    found = said.build();
  }

  public Matching matching() {
    return Matching.of(truth, found, Progress.NONE);
  }

  private static double[] box(Random random) {
    double side = 4 + Math.exp(random.nextDouble() * 5.3);
    return new double[] {
      random.nextDouble() * 400, random.nextDouble() * 300, side, side * (.5 + random.nextDouble())
    };
  }

  private static double[] near(double[] b, Random random) {
    double by = random.nextInt(4) * .08;
    return new double[] {
      b[0] + by * b[2] * random.nextGaussian(),
      b[1] + by * b[3] * random.nextGaussian(),
      b[2] * Math.exp(by * random.nextGaussian()),
      b[3] * Math.exp(by * random.nextGaussian())
    };
  }
}
