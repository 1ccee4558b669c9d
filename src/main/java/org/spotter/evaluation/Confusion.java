package org.spotter.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What is taken for what, with a row and a column for the background: rows are what is there,
/// columns what the model says.
///
/// The diagonal holds the true positives of the [Outcome]. A prediction that is wrong may still
/// stand on an object of another category that nobody found; surest first, each takes the one it
/// overlaps most, from the threshold on. What is left is confused with the background. So each row
/// adds up to the objects of its category, each column to the predictions that count, and every
/// prediction and object is in just one cell.
public final class Confusion {
  private final Outcome outcome;
  private final int[] objectOf;
  private final int[] predictionOf;
  private final int[][] counts;

  private Confusion(Outcome outcome) {
    this.outcome = outcome;
    Matches matches = outcome.matches();
    objectOf = new int[matches.predictionCount()];
    predictionOf = new int[matches.objectCount()];
    Arrays.fill(objectOf, Matches.NOBODY);
    Arrays.fill(predictionOf, Matches.NOBODY);
    int n = matches.pairing.truth.categoryIds.length;
    counts = new int[n + 1][n + 1];
  }

  public static Confusion of(Outcome outcome) {
    Confusion confusion = new Confusion(outcome);
    confusion.takeHits();
    confusion.pairTheRest();
    confusion.count();
    return confusion;
  }

  private void takeHits() {
    for (int i = 0; i < objectOf.length; i++) {
      if (outcome.matches().fate(i) == Fate.TRUE_POSITIVE && outcome.counts(i)) {
        pair(i, outcome.matches().objectOf(i));
      }
    }
  }

  private void pairTheRest() {
    Overlaps overlaps = outcome.matches().matching.overlaps;
    for (int place = 0; place < overlaps.byImage.row.length; place++) {
      int prediction = overlaps.byImage.row[place];
      if (overlaps.start[place] < overlaps.start[place + 1]
          && outcome.matches().fate(prediction) == Fate.FALSE_POSITIVE
          && outcome.counts(prediction)) {
        int object = free(overlaps, place);
        if (object != Matches.NOBODY) {
          pair(prediction, object);
        }
      }
    }
  }

  private int free(Overlaps overlaps, int place) {
    int best = Matches.NOBODY;
    double most = outcome.matches().iou();
    for (int pair = overlaps.start[place]; pair < overlaps.start[place + 1]; pair++) {
      int object = overlaps.object[pair];
      if (overlaps.overlap[pair] >= most
          && predictionOf[object] == Matches.NOBODY
          && !outcome.matches().isIgnored(object)) {
        most = overlaps.overlap[pair];
        best = object;
      }
    }
    return best;
  }

  private void pair(int prediction, int object) {
    objectOf[prediction] = object;
    predictionOf[object] = prediction;
  }

  private void count() {
    for (int i = 0; i < objectOf.length; i++) {
      if (isCounted(i)) {
        counts[rowOf(i)][outcome.matches().pairing.category[i]]++;
      }
    }
    for (int i = 0; i < predictionOf.length; i++) {
      if (isMissed(i)) {
        counts[outcome.matches().pairing.truth.category[i]][background()]++;
      }
    }
  }

  private boolean isCounted(int prediction) {
    return outcome.counts(prediction) && outcome.matches().fate(prediction) != Fate.IGNORED;
  }

  private boolean isMissed(int object) {
    return predictionOf[object] == Matches.NOBODY && !outcome.matches().isIgnored(object);
  }

  private int rowOf(int prediction) {
    int object = objectOf[prediction];
    return object == Matches.NOBODY
        ? background()
        : outcome.matches().pairing.truth.category[object];
  }

  /// The place of the background, after those of the categories in ascending order of ids.
  public int background() {
    return counts.length - 1;
  }

  /// @param truth place of what is there
  /// @param said place of what the model says
  public int count(int truth, int said) {
    return counts[truth][said];
  }

  /// The rows of the predictions in a cell; none in the column of the background.
  public int[] predictions(int truth, int said) {
    return IntStream.range(0, objectOf.length)
        .filter(
            i -> isCounted(i) && outcome.matches().pairing.category[i] == said && rowOf(i) == truth)
        .toArray();
  }

  /// The rows of the objects in a cell; none in the row of the background.
  public int[] objects(int truth, int said) {
    int[] categories = outcome.matches().pairing.truth.category;
    return IntStream.range(0, predictionOf.length)
        .filter(i -> categories[i] == truth && !outcome.matches().isIgnored(i) && said(i) == said)
        .toArray();
  }

  private int said(int object) {
    int prediction = predictionOf[object];
    return prediction == Matches.NOBODY
        ? background()
        : outcome.matches().pairing.category[prediction];
  }
}
