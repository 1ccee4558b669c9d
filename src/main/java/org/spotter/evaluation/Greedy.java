package org.spotter.evaluation;

import java.util.Arrays;
import java.util.BitSet;

/// Who gets whom at one threshold: predictions choose by falling score; each takes the object of
/// its category that it overlaps most (of equal ones the later) that nobody took, ignored objects
/// only when no other reaches the threshold. A crowd may be taken many times. This is the rule of
/// pycocotools.
final class Greedy {
  static final int NOBODY = -1;

  /// For each prediction its object's row, for each object its prediction's row, or nobody.
  final int[] objectOf;

  final int[] predictionOf;

  /// How much the prediction overlaps its object.
  final double[] overlapOf;

  /// @param ignored objects that are never missed
  Greedy(Overlaps overlaps, double threshold, BitSet ignored) {
    Pairing pairing = overlaps.pairing;
    objectOf = new int[pairing.found.count()];
    overlapOf = new double[objectOf.length];
    predictionOf = new int[pairing.truth.objectCount()];
    Arrays.fill(objectOf, NOBODY);
    Arrays.fill(predictionOf, NOBODY);
    choose(overlaps, threshold, passive(ignored), 0, pairing.found.count());
  }

  /// After an edit: those on one image choose anew, the others keep what they have.
  ///
  /// @param image its place
  /// @param rowsAfter for each object before its row now
  Greedy(
      Greedy before,
      Overlaps overlaps,
      double threshold,
      BitSet ignored,
      int image,
      int[] rowsAfter) {
    objectOf = before.objectOf.clone();
    overlapOf = before.overlapOf.clone();
    predictionOf = new int[overlaps.pairing.truth.objectCount()];
    Arrays.fill(predictionOf, NOBODY);
    for (int i = 0; i < objectOf.length; i++) {
      objectOf[i] = objectOf[i] == NOBODY ? NOBODY : rowsAfter[objectOf[i]];
    }
    for (int object = 0; object < rowsAfter.length; object++) {
      if (rowsAfter[object] != NOBODY) {
        predictionOf[rowsAfter[object]] = before.predictionOf[object];
      }
    }
    int from = overlaps.byImage.start[image];
    int to = overlaps.byImage.start[image + 1];
    for (int place = from; place < to; place++) {
      overlapOf[overlaps.byImage.row[place]] = 0;
    }
    choose(overlaps, threshold, passive(ignored), from, to);
  }

  private boolean[] passive(BitSet ignored) {
    boolean[] passive = new boolean[predictionOf.length];
    for (int i = ignored.nextSetBit(0); i >= 0; i = ignored.nextSetBit(i + 1)) {
      passive[i] = true;
    }
    return passive;
  }

  private void choose(
      Overlaps all, double threshold, boolean[] passive, int firstPlace, int endPlace) {
    int[] row = all.byImage.row;
    int[] category = all.pairing.category;
    BitSet crowd = all.pairing.truth.crowd;
    for (int place = firstPlace; place < endPlace; place++) {
      int from = all.start[place];
      int to = all.start[place + 1];
      if (from < to) {
        int prediction = row[place];
        int kind = category[prediction];
        int[] kinds = all.pairing.truth.category;
        int pair = best(all, from, to, threshold, kind, kinds, passive);
        if (pair == NOBODY) {
          pair = bestPassive(all, from, to, threshold, kind, kinds, passive, crowd);
        }
        if (pair != NOBODY) {
          take(prediction, all.object[pair], all.overlap[pair]);
        }
      }
    }
  }

  private void take(int prediction, int object, double overlap) {
    objectOf[prediction] = object;
    overlapOf[prediction] = overlap;
    predictionOf[object] = prediction;
  }

  private int best(
      Overlaps all, int from, int to, double threshold, int kind, int[] kinds, boolean[] passive) {
    int best = NOBODY;
    double most = threshold;
    for (int pair = from; pair < to; pair++) {
      int object = all.object[pair];
      if (all.overlap[pair] >= most
          && kinds[object] == kind
          && !passive[object]
          && predictionOf[object] == NOBODY) {
        most = all.overlap[pair];
        best = pair;
      }
    }
    return best;
  }

  private int bestPassive(
      Overlaps all,
      int from,
      int to,
      double threshold,
      int kind,
      int[] kinds,
      boolean[] passive,
      BitSet crowd) {
    int best = NOBODY;
    double most = threshold;
    for (int pair = from; pair < to; pair++) {
      int object = all.object[pair];
      if (all.overlap[pair] >= most
          && kinds[object] == kind
          && passive[object]
          && (predictionOf[object] == NOBODY || crowd.get(object))) {
        most = all.overlap[pair];
        best = pair;
      }
    }
    return best;
  }
}
