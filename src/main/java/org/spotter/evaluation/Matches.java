package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spotter.geometry.Box;
import org.spotter.task.Progress;

/// Who matched whom at one threshold of IoU (or OKS), for every prediction and object, whatever its
/// size. Made once for all scores: predictions choose by falling score, so leaving out those below
/// a score does not change what the others chose, and a score slider only reads.
public final class Matches {
  private static final int NOBODY = -1;

  private final Pairing pairing;
  private final double iou;

  /// For each prediction its object's row, for each object its prediction's row, or nobody.
  private final int[] objectOf;

  private final int[] predictionOf;
  private final double[] overlapOf;
  private final Grouping objectsByImage;
  private final Grouping predictionsByImage;

  private Matches(double iou, Pairing pairing) {
    this.iou = iou;
    this.pairing = pairing;
    objectOf = new int[pairing.found.count()];
    predictionOf = new int[pairing.truth.objectCount()];
    overlapOf = new double[objectOf.length];
    Arrays.fill(objectOf, NOBODY);
    Arrays.fill(predictionOf, NOBODY);
    objectsByImage = pairing.objectsByImage();
    predictionsByImage = pairing.predictionsByImage();
  }

  /// How often each came.
  ///
  /// @param truePositives predictions that found their object
  /// @param falsePositives predictions of what is not there
  /// @param falseNegatives objects that were missed
  public record Counts(int truePositives, int falsePositives, int falseNegatives) {}

  /// @throws org.spotter.task.Problem when a prediction is on an image or of a category that the
  ///   ground truth does not have, or its mask or joints do not fit
  public static Matches at(double iou, GroundTruth truth, Detections found, Progress progress) {
    Matches matches = new Matches(iou, Pairing.of(truth, found));
    Overlap overlap = matches.pairing.overlap();
    int images = truth.imageCount();
    for (int image = 0; image < images; image++) {
      progress.check();
      matches.matchImage(image, overlap);
    }
    progress.report("Matching predictions", images, images);
    return matches;
  }

  private void matchImage(int image, Overlap overlap) {
    int from = predictionsByImage.start[image];
    int to = predictionsByImage.start[image + 1];
    int[] rows = predictionsByImage.row;
    ScoreOrder.sort(rows, from, to, pairing.found.score, new int[to - from]);
    int objects = objectsByImage.start[image];
    int end = objectsByImage.start[image + 1];
    if (from < to && objects < end) {
      overlap.begin(objectsByImage.row, objects, end);
      double[] overlaps = new double[end - objects];
      for (int i = from; i < to; i++) {
        overlap.of(rows[i], overlaps);
        choose(image, rows[i], overlaps);
      }
    }
  }

  private void choose(int image, int prediction, double[] overlaps) {
    int first = objectsByImage.start[image];
    int place = best(first, overlaps, prediction, false);
    int chosen = place == NOBODY ? best(first, overlaps, prediction, true) : place;
    if (chosen != NOBODY) {
      int object = objectsByImage.row[first + chosen];
      objectOf[prediction] = object;
      overlapOf[prediction] = overlaps[chosen];
      predictionOf[object] = prediction;
    }
  }

  /// The place of the free object, or the ignored one, that a prediction overlaps most.
  private int best(int first, double[] overlaps, int prediction, boolean ignored) {
    int best = NOBODY;
    double most = iou;
    for (int i = 0; i < overlaps.length; i++) {
      int object = objectsByImage.row[first + i];
      boolean free = predictionOf[object] == NOBODY || pairing.truth.crowd.get(object);
      if (overlaps[i] >= most
          && free
          && isIgnored(object) == ignored
          && sameCategory(object, prediction)) {
        most = overlaps[i];
        best = i;
      }
    }
    return best;
  }

  boolean isIgnored(int object) {
    return pairing.truth.ignored.get(object);
  }

  private boolean sameCategory(int object, int prediction) {
    return pairing.truth.category[object] == pairing.category[prediction];
  }

  /// What became of an image's predictions of at least a score, surest first, and then of the
  /// objects they missed. Empty for an image that is not there.
  public List<Match> of(long imageId, double minScore) {
    int image = pairing.truth.images.of(imageId);
    List<Match> matches = new ArrayList<>();
    if (image >= 0) {
      addPredictions(image, minScore, matches);
      addMissed(image, minScore, matches);
    }
    return matches;
  }

  /// What became of all predictions and objects, image after image.
  public List<Match> all(double minScore) {
    List<Match> matches = new ArrayList<>();
    for (int image = 0; image < pairing.truth.imageCount(); image++) {
      addPredictions(image, minScore, matches);
      addMissed(image, minScore, matches);
    }
    return matches;
  }

  /// How many there are of each, without making them.
  public Counts counts(double minScore) {
    int hits = 0;
    int wrong = 0;
    for (int i = 0; i < objectOf.length; i++) {
      if (pairing.found.score[i] >= minScore) {
        hits += objectOf[i] != NOBODY && !isIgnored(objectOf[i]) ? 1 : 0;
        wrong += objectOf[i] == NOBODY ? 1 : 0;
      }
    }
    int objects = pairing.truth.objectCount() - pairing.truth.ignored.cardinality();
    return new Counts(hits, wrong, objects - hits);
  }

  int objectCount() {
    return predictionOf.length;
  }

  private void addPredictions(int image, double minScore, List<Match> into) {
    for (int i = predictionsByImage.start[image]; i < predictionsByImage.start[image + 1]; i++) {
      int row = predictionsByImage.row[i];
      if (pairing.found.score[row] >= minScore) {
        into.add(matchOf(row));
      }
    }
  }

  private Match matchOf(int prediction) {
    int object = objectOf[prediction];
    Match.Predicted predicted = predicted(prediction);
    if (object == NOBODY) {
      return new Match.FalsePositive(predicted);
    }
    return isIgnored(object)
        ? new Match.Ignored(predicted)
        : new Match.TruePositive(labelled(object), predicted, overlapOf[prediction]);
  }

  private void addMissed(int image, double minScore, List<Match> into) {
    for (int i = objectsByImage.start[image]; i < objectsByImage.start[image + 1]; i++) {
      int object = objectsByImage.row[i];
      if (!isIgnored(object) && !found(object, minScore)) {
        into.add(new Match.FalseNegative(labelled(object)));
      }
    }
  }

  /// Whether a prediction of at least a score found the object.
  boolean found(int object, double minScore) {
    int prediction = predictionOf[object];
    return prediction != NOBODY && pairing.found.score[prediction] >= minScore;
  }

  Match.Labelled labelled(int row) {
    BoxRows rows = pairing.truth.rows;
    return new Match.Labelled(
        rows.id[row], rows.imageId[row], rows.categoryId[row], box(rows.box, row));
  }

  private Match.Predicted predicted(int row) {
    BoxRows rows = pairing.found.rows;
    return new Match.Predicted(
        rows.id[row],
        rows.imageId[row],
        rows.categoryId[row],
        box(rows.box, row),
        pairing.found.score[row]);
  }

  private static Box box(double[] boxes, int row) {
    int at = 4 * row;
    return new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
  }
}
