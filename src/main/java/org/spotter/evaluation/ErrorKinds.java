package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Why each prediction is wrong and each object missed: TIDE's kinds, given in its order. Of a
/// prediction that found nothing it is asked, the first yes being the answer:
///
/// 1. Is the object of its category that it overlaps most between 0.1 and the threshold?
///    *localisation*
/// 2. Does it overlap an object of another category by the threshold? *classification*
/// 3. Does it overlap one of its category by the threshold, which then a surer one has found?
///    *duplicate*
/// 4. Does it overlap nothing by 0.1? *background*
/// 5. Else *both*.
///
/// An object is *missed* when neither a prediction found it nor one of kind 1 or 2 points at it.
/// Objects that are ignored are as if they were not there.
public final class ErrorKinds {
  private final Outcome outcome;
  private final @Nullable ErrorKind[] ofPrediction;
  private final int[] target;
  private final double[] overlap;
  private final boolean[] missed;

  private ErrorKinds(Outcome outcome) {
    this.outcome = outcome;
    ofPrediction = new ErrorKind[outcome.matches().predictionCount()];
    target = new int[ofPrediction.length];
    overlap = new double[ofPrediction.length];
    Arrays.fill(target, Matches.NOBODY);
    missed = new boolean[outcome.matches().objectCount()];
  }

  public static ErrorKinds of(Outcome outcome) {
    ErrorKinds kinds = new ErrorKinds(outcome);
    kinds.judgePredictions();
    kinds.judgeObjects();
    return kinds;
  }

  private void judgePredictions() {
    Overlaps overlaps = outcome.matches().matching.overlaps;
    for (int place = 0; place < overlaps.byImage.row.length; place++) {
      int prediction = overlaps.byImage.row[place];
      if (outcome.counts(prediction) && outcome.matches().fate(prediction) == Fate.FALSE_POSITIVE) {
        judge(overlaps, place, prediction);
      }
    }
  }

  private void judge(Overlaps overlaps, int place, int prediction) {
    int own = most(overlaps, place, prediction, true);
    int other = most(overlaps, place, prediction, false);
    double ofOwn = own < 0 ? 0 : overlaps.overlap[own];
    double ofOther = other < 0 ? 0 : overlaps.overlap[other];
    double iou = outcome.matches().iou();
    if (ofOwn >= Overlaps.FLOOR && ofOwn < iou) {
      put(prediction, ErrorKind.LOCALISATION, overlaps, own);
    } else if (ofOther >= iou) {
      put(prediction, ErrorKind.CLASSIFICATION, overlaps, other);
    } else if (ofOwn >= iou) {
      put(prediction, ErrorKind.DUPLICATE, overlaps, own);
    } else if (ofOther >= Overlaps.FLOOR) {
      put(prediction, ErrorKind.BOTH, overlaps, other);
    } else {
      ofPrediction[prediction] = ErrorKind.BACKGROUND;
    }
  }

  /// The pair of a place that overlaps most among those of the same category, or of others.
  private int most(Overlaps overlaps, int place, int prediction, boolean same) {
    Pairing pairing = overlaps.pairing;
    int best = -1;
    for (int pair = overlaps.start[place]; pair < overlaps.start[place + 1]; pair++) {
      int object = overlaps.object[pair];
      boolean sameCategory = pairing.truth.category[object] == pairing.category[prediction];
      if (sameCategory == same
          && !outcome.matches().isIgnored(object)
          && (best < 0 || overlaps.overlap[pair] > overlaps.overlap[best])) {
        best = pair;
      }
    }
    return best;
  }

  private void put(int prediction, ErrorKind kind, Overlaps overlaps, int pair) {
    ofPrediction[prediction] = kind;
    target[prediction] = overlaps.object[pair];
    overlap[prediction] = overlaps.overlap[pair];
  }

  private void judgeObjects() {
    for (int object : outcome.missed()) {
      missed[object] = true;
    }
    for (int i = 0; i < ofPrediction.length; i++) {
      ErrorKind kind = ofPrediction[i];
      if (kind == ErrorKind.LOCALISATION || kind == ErrorKind.CLASSIFICATION) {
        missed[target[i]] = false;
      }
    }
  }

  /// What is told here of.
  public Outcome outcome() {
    return outcome;
  }

  /// Why a prediction is wrong; null when it is not, or does not count.
  public @Nullable ErrorKind of(int prediction) {
    return ofPrediction[prediction];
  }

  /// The row of the object that a wrong prediction stands on or near, or [Matches#NOBODY].
  public int target(int prediction) {
    return target[prediction];
  }

  /// How much a wrong prediction and its [#target] overlap.
  public double overlap(int prediction) {
    return overlap[prediction];
  }

  /// Whether nothing found an object and nothing explains why.
  public boolean isMissed(int object) {
    return missed[object];
  }

  /// How often a kind occurs.
  public int count(ErrorKind kind) {
    return rows(kind).length;
  }

  /// The rows of the predictions of a kind; of [ErrorKind#MISSED] the rows of the objects.
  public int[] rows(ErrorKind kind) {
    return kind == ErrorKind.MISSED
        ? IntStream.range(0, missed.length).filter(i -> missed[i]).toArray()
        : IntStream.range(0, ofPrediction.length).filter(i -> ofPrediction[i] == kind).toArray();
  }

  /// The predictions that point at an object without finding it, the surest first.
  public List<Integer> pointingAt(int object) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < target.length; i++) {
      if (target[i] == object) {
        rows.add(i);
      }
    }
    double[] score = outcome.matches().pairing.found.score;
    rows.sort(java.util.Comparator.comparingDouble((Integer i) -> -score[i]));
    return Collections.unmodifiableList(rows);
  }
}
