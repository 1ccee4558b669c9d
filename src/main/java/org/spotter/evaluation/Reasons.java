package org.spotter.evaluation;

import java.util.function.IntPredicate;

/// Tells of every prediction and object why it is right, wrong or missed at an operating point.
public final class Reasons {
  private static final int NOBODY = Matches.NOBODY;

  private final Outcome outcome;
  private final Matches matches;
  private final Overlaps overlaps;
  private final Pairing pairing;
  private final double iou;

  private Reasons(Outcome outcome) {
    this.outcome = outcome;
    matches = outcome.matches();
    overlaps = matches.matching.overlaps;
    pairing = matches.pairing;
    iou = matches.iou();
  }

  public static Reasons of(Outcome outcome) {
    return new Reasons(outcome);
  }

  /// Why a prediction is right or wrong. The kinds of errors are those of [ErrorKinds].
  ///
  /// @param prediction its row
  public Reason ofPrediction(int prediction) {
    int object = matches.objectOf(prediction);
    if (matches.fate(prediction) == Fate.IGNORED) {
      return new Reason.NotJudged();
    }
    if (object != NOBODY) {
      double overlap = matches.overlapOf(prediction);
      return outcome.counts(prediction)
          ? new Reason.Matched(prediction, object, overlap)
          : new Reason.Unsure(prediction, object, overlap);
    }
    return outcome.counts(prediction) ? wrong(prediction) : new Reason.NotCounted(prediction);
  }

  private Reason wrong(int prediction) {
    int place = place(prediction);
    int own = best(place, o -> sameCategory(prediction, o));
    int other = best(place, o -> !sameCategory(prediction, o));
    double ofOwn = overlap(own);
    double ofOther = overlap(other);
    if (ofOwn >= Overlaps.FLOOR && ofOwn < iou) {
      return new Reason.TooLittle(prediction, overlaps.object[own], ofOwn);
    }
    if (ofOther >= iou) {
      return new Reason.OtherCategory(prediction, overlaps.object[other], ofOther);
    }
    if (ofOwn >= iou) {
      int object = overlaps.object[own];
      return new Reason.TakenBy(prediction, object, ofOwn, matches.predictionOf(object));
    }
    return ofOther >= Overlaps.FLOOR
        ? new Reason.Beside(prediction, overlaps.object[other], ofOther)
        : new Reason.Nothing();
  }

  /// Why an object was found or missed: of the predictions that count and overlap it, the one that
  /// came nearest to finding it.
  ///
  /// @param object its row
  public Reason ofObject(int object) {
    int finder = matches.predictionOf(object);
    if (matches.isIgnored(object)) {
      return new Reason.NotJudged();
    }
    if (finder != NOBODY) {
      double overlap = matches.overlapOf(finder);
      return outcome.found(object)
          ? new Reason.Matched(finder, object, overlap)
          : new Reason.Unsure(finder, object, overlap);
    }
    return missed(object);
  }

  /// A prediction that fits a free object takes it unless it took another, whatever its score.
  private Reason missed(int object) {
    Nearest own = nearest(object, true);
    Nearest other = nearest(object, false);
    if (own.overlap >= iou) {
      int took = matches.objectOf(own.prediction);
      return new Reason.TookOther(own.prediction, object, own.overlap, took);
    }
    if (other.overlap >= iou) {
      return new Reason.OtherCategory(other.prediction, object, other.overlap);
    }
    if (own.overlap >= Overlaps.FLOOR) {
      return new Reason.TooLittle(own.prediction, object, own.overlap);
    }
    return other.overlap >= Overlaps.FLOOR
        ? new Reason.Beside(other.prediction, object, other.overlap)
        : new Reason.Nothing();
  }

  /// The prediction that counts and overlaps an object most.
  private record Nearest(int prediction, double overlap) {}

  private Nearest nearest(int object, boolean same) {
    int image = pairing.truth.image[object];
    Nearest best = new Nearest(NOBODY, 0);
    for (int place = overlaps.byImage.start[image];
        place < overlaps.byImage.start[image + 1];
        place++) {
      int prediction = overlaps.byImage.row[place];
      int pair = best(place, o -> o == object);
      if (overlap(pair) > best.overlap
          && outcome.counts(prediction)
          && sameCategory(prediction, object) == same) {
        best = new Nearest(prediction, overlap(pair));
      }
    }
    return best;
  }

  private boolean sameCategory(int prediction, int object) {
    return pairing.truth.category[object] == pairing.category[prediction];
  }

  private double overlap(int pair) {
    return pair == NOBODY ? 0 : overlaps.overlap[pair];
  }

  /// The pair of a place that overlaps most, of objects that are judged.
  private int best(int place, IntPredicate wanted) {
    int best = NOBODY;
    for (int pair = overlaps.start[place]; pair < overlaps.start[place + 1]; pair++) {
      int object = overlaps.object[pair];
      if (!matches.isIgnored(object)
          && wanted.test(object)
          && (best == NOBODY || overlaps.overlap[pair] > overlaps.overlap[best])) {
        best = pair;
      }
    }
    return best;
  }

  private int place(int prediction) {
    int image = pairing.image[prediction];
    int place = overlaps.byImage.start[image];
    while (overlaps.byImage.row[place] != prediction) {
      place++;
    }
    return place;
  }
}
