package org.spotter.ui.test;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.spotter.evaluation.Matches;
import org.spotter.geometry.Box;

/// The cases behind a pick, in the order of their loss. Only rows are held, so that half a million
/// cost no more than some megabytes.
public final class Cases {
  /// No cases.
  public static final Cases NONE = new Cases(0, new int[0], new int[0]);

  private final int side;
  private final int[] predictions;
  private final int[] objects;

  private Cases(int side, int[] predictions, int[] objects) {
    this.side = side;
    this.predictions = predictions;
    this.objects = objects;
  }

  /// Cases in the order given.
  ///
  /// @param side whose predictions: 0 for run A, 1 for run B
  /// @param predictions rows, [Matches#NOBODY] where there is none
  /// @param objects rows, [Matches#NOBODY] where there is none
  static Cases of(int side, int[] predictions, int[] objects) {
    return new Cases(side, predictions, objects);
  }

  public int size() {
    return predictions.length;
  }

  public boolean isEmpty() {
    return predictions.length == 0;
  }

  /// @throws IndexOutOfBoundsException when there is no such case
  public Case at(int index) {
    return new Case(side, predictions[index], objects[index]);
  }

  /// The place of a case, -1 when it is not here.
  public int indexOf(Case wanted) {
    return IntStream.range(0, size()).filter(i -> at(i).equals(wanted)).findFirst().orElse(-1);
  }

  /// The same, what costs most first: wrong predictions by score, missed objects by size, what was
  /// found by how badly it is placed.
  Cases byLoss(Matches matches) {
    long[] keys = new long[size()];
    for (int i = 0; i < keys.length; i++) {
      float loss = (float) Math.max(0, loss(matches, predictions[i], objects[i]));
      // Bits of floats from 0 up are in the order of the floats; equal ones stay as they came.
      keys[i] = (long) ~Float.floatToIntBits(loss) << 32 | i;
    }
    Arrays.sort(keys);
    int[] order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    return new Cases(
        side,
        Arrays.stream(order).map(i -> predictions[i]).toArray(),
        Arrays.stream(order).map(i -> objects[i]).toArray());
  }

  private static double loss(Matches matches, int prediction, int object) {
    if (prediction == Matches.NOBODY) {
      Box box = matches.labelled(object).box();
      return box.area();
    }
    return matches.objectOf(prediction) == Matches.NOBODY
        ? matches.predicted(prediction).score()
        : 1 - matches.overlapOf(prediction);
  }
}
