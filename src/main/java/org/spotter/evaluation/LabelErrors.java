package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spotter.evaluation.LabelError.Kind;

/// Likely errors of the labels, in one list, the likeliest first. A model that is sure of itself
/// and disagrees with a label is often right:
///
/// - *overlooked*: a confident prediction where nothing is labelled, or something beside it;
/// - *badly located*: one that overlaps the label of its category, but not well, while no other
///   fits that label better;
/// - *swapped*: one that fits a label of another category, which nothing as confident of that
///   category does;
/// - *duplicate*: two labels almost in the same place.
///
/// What an ignored object covers is left alone.
public final class LabelErrors {
  private static final double WELL_PLACED = .7;
  private static final double FITS = .5;

  /// What overlaps less is another thing beside it.
  private static final double BESIDE = .3;

  private static final double SAME = .8;

  private final Matching matching;
  private final Pairing pairing;
  private final double minScore;
  private final List<LabelError> errors = new ArrayList<>();

  /// For each object the confidence of its category's predictions that fit it, and the overlap of
  /// the best placed that counts.
  private final double[] support;

  private final double[] placed;

  private LabelErrors(Matching matching, double minScore) {
    this.matching = matching;
    this.pairing = matching.overlaps.pairing;
    this.minScore = minScore;
    this.support = new double[pairing.truth.objectCount()];
    this.placed = new double[support.length];
  }

  /// @param minScore predictions below it speak against no label
  public static List<LabelError> of(Matching matching, double minScore) {
    LabelErrors found = new LabelErrors(matching, minScore);
    found.collectSupport();
    found.askPredictions();
    DuplicateLabels.addTo(found.errors, matching, SAME);
    return found.ranked();
  }

  private void collectSupport() {
    Overlaps o = matching.overlaps;
    for (int place = 0; place < o.byImage.row.length; place++) {
      int prediction = o.byImage.row[place];
      double score = pairing.found.score[prediction];
      for (int pair = o.start[place]; pair < o.start[place + 1]; pair++) {
        int object = o.object[pair];
        if (pairing.truth.category[object] == pairing.category[prediction]) {
          if (o.overlap[pair] >= FITS) {
            support[object] = Math.max(support[object], score);
          }
          if (score >= minScore) {
            placed[object] = Math.max(placed[object], o.overlap[pair]);
          }
        }
      }
    }
  }

  private void askPredictions() {
    Overlaps o = matching.overlaps;
    for (int image = 0; image < pairing.truth.imageCount(); image++) {
      List<Integer> overlooked = new ArrayList<>();
      for (int place = o.byImage.start[image]; place < o.byImage.start[image + 1]; place++) {
        if (pairing.found.score[o.byImage.row[place]] >= minScore) {
          ask(o, place, overlooked);
        }
      }
    }
  }

  private void ask(Overlaps o, int place, List<Integer> overlooked) {
    int prediction = o.byImage.row[place];
    double score = pairing.found.score[prediction];
    int best = -1;
    for (int pair = o.start[place]; pair < o.start[place + 1]; pair++) {
      if (pairing.truth.ignored.get(o.object[pair]) && o.overlap[pair] >= FITS) {
        return;
      }
      best = best < 0 || o.overlap[pair] > o.overlap[best] ? pair : best;
    }
    if (best < 0 || o.overlap[best] < BESIDE) {
      double beside = best < 0 ? 0 : o.overlap[best];
      addOverlooked(prediction, score * (1 - beside), overlooked);
    } else {
      askAbout(o.object[best], o.overlap[best], prediction, score);
    }
  }

  /// Of several predictions of the same thing only the surest.
  private void addOverlooked(int prediction, double suspicion, List<Integer> before) {
    if (before.stream().noneMatch(b -> Boxes.iou(pairing.found.rows, b, prediction) >= FITS)) {
      before.add(prediction);
      errors.add(
          new LabelError(
              Kind.OVERLOOKED, suspicion, prediction, Matches.NOBODY, Matches.NOBODY, 0));
    }
  }

  private void askAbout(int object, double overlap, int prediction, double score) {
    if (pairing.truth.ignored.get(object)) {
      return;
    }
    if (pairing.truth.category[object] == pairing.category[prediction]) {
      if (overlap < WELL_PLACED && placed[object] <= overlap) {
        add(Kind.BADLY_LOCATED, score * (1 - overlap), prediction, object, overlap);
      }
    } else if (overlap >= FITS && support[object] < score) {
      add(Kind.SWAPPED, (score - support[object]) * overlap, prediction, object, overlap);
    }
  }

  private void add(Kind kind, double suspicion, int prediction, int object, double overlap) {
    errors.add(new LabelError(kind, suspicion, prediction, object, Matches.NOBODY, overlap));
  }

  /// The likeliest first, each object once for each kind.
  private List<LabelError> ranked() {
    errors.sort(Comparator.comparingDouble(LabelError::suspicion).reversed());
    record Seen(Kind kind, int object) {}
    Set<Seen> seen = new HashSet<>();
    return errors.stream()
        .filter(e -> e.object() == Matches.NOBODY || seen.add(new Seen(e.kind(), e.object())))
        .toList();
  }
}
