package org.spotter.evaluation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.spotter.evaluation.Matches.Counts;

/// What comes out when a model is used at an [OperatingPoint]: how much is right, wrong and missed,
/// for all categories and for each, and which predictions and objects these are.
public final class Outcome {
  private final Matches matches;
  private final double[] from;
  private final int[] hits;
  private final int[] wrong;

  /// @param from the score from which predictions count, by category
  Outcome(Matches matches, double[] from, int[] hits, int[] wrong) {
    this.matches = matches;
    this.from = from;
    this.hits = hits;
    this.wrong = wrong;
  }

  /// The matches that are counted here.
  public Matches matches() {
    return matches;
  }

  /// The counts over all categories.
  public Counts all() {
    int found = Arrays.stream(hits).sum();
    int objects = IntStream.range(0, hits.length).map(matches::counted).sum();
    return new Counts(found, Arrays.stream(wrong).sum(), objects - found);
  }

  /// The counts of a category; none for one that is not there.
  public Counts of(long categoryId) {
    int k = matches.pairing.truth.categories.of(categoryId);
    return k < 0
        ? new Counts(0, 0, 0)
        : new Counts(hits[k], wrong[k], matches.counted(k) - hits[k]);
  }

  /// Whether a prediction's score is high enough.
  public boolean counts(int prediction) {
    return matches.pairing.found.score[prediction] >= from[matches.pairing.category[prediction]];
  }

  /// Whether an object was found.
  public boolean found(int object) {
    int prediction = matches.predictionOf(object);
    return prediction != Matches.NOBODY && counts(prediction);
  }

  /// The rows of all predictions of a fate that count.
  public int[] predictions(Fate fate) {
    return predictions(fate, _ -> true);
  }

  /// The rows of a category's predictions of a fate that count.
  public int[] predictions(Fate fate, long categoryId) {
    int k = matches.pairing.truth.categories.of(categoryId);
    return predictions(fate, i -> matches.pairing.category[i] == k);
  }

  private int[] predictions(Fate fate, IntPredicate which) {
    return IntStream.range(0, matches.predictionCount())
        .filter(i -> counts(i) && matches.fate(i) == fate && which.test(i))
        .toArray();
  }

  /// The rows of all objects that were missed.
  public int[] missed() {
    return missed(_ -> true);
  }

  /// The rows of a category's objects that were missed.
  public int[] missed(long categoryId) {
    int k = matches.pairing.truth.categories.of(categoryId);
    return missed(i -> matches.pairing.truth.category[i] == k);
  }

  private int[] missed(IntPredicate which) {
    return IntStream.range(0, matches.objectCount())
        .filter(i -> !matches.isIgnored(i) && !found(i) && which.test(i))
        .toArray();
  }
}
