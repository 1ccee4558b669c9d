package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.spotter.geometry.Box;
import org.spotter.task.Progress;

/// Who matched whom at one threshold of IoU (or OKS), for every prediction and object. Made once
/// for all scores: predictions choose by falling score, so leaving out those below a score does not
/// change what the others chose, and a score slider only reads.
///
/// Rows are places in [Detections] and [GroundTruth] in the order they were added.
public final class Matches {
  /// In place of a row where there is none.
  public static final int NOBODY = Greedy.NOBODY;

  private static final byte HIT = 0;
  private static final byte WRONG = 1;
  private static final byte PASSED = 2;
  private static final List<Fate> FATES =
      List.of(Fate.TRUE_POSITIVE, Fate.FALSE_POSITIVE, Fate.IGNORED);

  final Matching matching;
  final Pairing pairing;
  private final double iou;
  private final AreaRange range;
  private final BitSet ignored;
  private final Greedy greedy;

  /// For each prediction the place of its fate in [#FATES].
  private final byte[] fate;

  /// Objects that count, by category.
  private final int[] counted;

  Matches(Matching matching, double iou, AreaRange range, Greedy greedy) {
    this.matching = matching;
    this.pairing = matching.overlaps.pairing;
    this.iou = iou;
    this.range = range;
    this.ignored = matching.ignored(range);
    this.greedy = greedy;
    this.fate = fates();
    this.counted = new int[pairing.truth.categoryIds.length];
    for (int i = ignored.nextClearBit(0); i < objectCount(); i = ignored.nextClearBit(i + 1)) {
      counted[pairing.truth.category[i]]++;
    }
  }

  private Matches(Matches before, Matching after, int image, int[] rowsAfter) {
    this(
        after,
        before.iou,
        before.range,
        new Greedy(
            before.greedy,
            after.overlaps,
            before.iou,
            after.ignored(before.range),
            image,
            rowsAfter));
  }

  /// The same after somebody edited the objects of one image: only its predictions choose anew.
  /// What comes out is what matching everything anew would give; see [Matching#with] for the rows.
  ///
  /// @throws org.spotter.task.Problem when the image or a category is not among those that are
  ///   judged, an id is there already, or a mask or joints do not fit
  public Matches with(ImageTruth edit) {
    return with(edit, matching.with(edit));
  }

  /// The same when the edit was made already.
  ///
  /// @param after what [Matching#with] gave for it
  public Matches with(ImageTruth edit, Matching after) {
    GroundTruth truth = matching.truth();
    return new Matches(this, after, truth.imagePlace(edit), truth.rowsAfter(edit));
  }

  /// What overlaps what.
  public Matching matching() {
    return matching;
  }

  private byte[] fates() {
    byte[] fates = new byte[greedy.objectOf.length];
    double[] area = pairing.found.rows.area;
    for (int i = 0; i < fates.length; i++) {
      int object = greedy.objectOf[i];
      if (object == NOBODY) {
        fates[i] = range == AreaRange.ALL || range.holds(area[i]) ? WRONG : PASSED;
      } else {
        fates[i] = ignored.get(object) ? PASSED : HIT;
      }
    }
    return fates;
  }

  /// How often each came.
  ///
  /// @param truePositives predictions that found their object
  /// @param falsePositives predictions of what is not there
  /// @param falseNegatives objects that were missed
  public record Counts(int truePositives, int falsePositives, int falseNegatives) {
    /// The part of the predictions that is right; -1 when there are none.
    public double precision() {
      return part(truePositives, truePositives + falsePositives);
    }

    /// The part of the objects that was found; -1 when there are none.
    public double recall() {
      return part(truePositives, truePositives + falseNegatives);
    }

    /// The harmonic mean of precision and recall; -1 when there is neither prediction nor object.
    public double f1() {
      return part(2.0 * truePositives, 2.0 * truePositives + falsePositives + falseNegatives);
    }

    private static double part(double of, double all) {
      return all == 0 ? -1 : of / all;
    }
  }

  /// @throws org.spotter.task.Problem when a prediction is on an image or of a category that the
  ///   ground truth does not have, or its mask or joints do not fit
  public static Matches at(double iou, GroundTruth truth, Detections found, Progress progress) {
    double floor = Math.min(iou, Matching.LOWEST_IOU);
    return Matching.of(truth, found, floor, progress).at(iou);
  }

  /// The threshold.
  public double iou() {
    return iou;
  }

  /// What became of a prediction.
  public Fate fate(int prediction) {
    return FATES.get(fate[prediction]);
  }

  /// The row of the object that a prediction took, or [#NOBODY].
  public int objectOf(int prediction) {
    return greedy.objectOf[prediction];
  }

  /// The row of the prediction that found an object, or [#NOBODY]; of a crowd the last.
  public int predictionOf(int object) {
    return greedy.predictionOf[object];
  }

  /// How much a prediction and the object it took overlap; 0 when it took none.
  public double overlapOf(int prediction) {
    return greedy.overlapOf[prediction];
  }

  /// Whether an object is never missed: a crowd, say.
  public boolean isIgnored(int object) {
    return ignored.get(object);
  }

  public int objectCount() {
    return greedy.predictionOf.length;
  }

  public int predictionCount() {
    return fate.length;
  }

  /// The objects of a category that count.
  ///
  /// @param category its place among the ids in ascending order
  int counted(int category) {
    return counted[category];
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
    for (int i = 0; i < fate.length; i++) {
      if (pairing.found.score[i] >= minScore) {
        hits += fate[i] == HIT ? 1 : 0;
        wrong += fate[i] == WRONG ? 1 : 0;
      }
    }
    return new Counts(hits, wrong, objectCount() - ignored.cardinality() - hits);
  }

  /// What comes out at these scores; the IoU is that of the matches.
  public Outcome outcome(OperatingPoint point) {
    double[] from = point.scores(pairing.truth);
    int[] hits = new int[counted.length];
    int[] wrong = new int[counted.length];
    tally(fate, pairing.found.score, pairing.category, from, hits, wrong);
    return new Outcome(this, from, hits, wrong);
  }

  private static void tally(
      byte[] fate, double[] score, int[] category, double[] from, int[] hits, int[] wrong) {
    for (int i = 0; i < fate.length; i++) {
      int k = category[i];
      if (score[i] >= from[k]) {
        if (fate[i] == HIT) {
          hits[k]++;
        } else if (fate[i] == WRONG) {
          wrong[k]++;
        }
      }
    }
  }

  private void addPredictions(int image, double minScore, List<Match> into) {
    Grouping byImage = matching.overlaps.byImage;
    for (int i = byImage.start[image]; i < byImage.start[image + 1]; i++) {
      if (pairing.found.score[byImage.row[i]] >= minScore) {
        into.add(matchOf(byImage.row[i]));
      }
    }
  }

  private Match matchOf(int prediction) {
    Match.Predicted predicted = predicted(prediction);
    return switch (fate(prediction)) {
      case FALSE_POSITIVE -> new Match.FalsePositive(predicted);
      case IGNORED -> new Match.Ignored(predicted);
      case TRUE_POSITIVE ->
          new Match.TruePositive(labelled(objectOf(prediction)), predicted, overlapOf(prediction));
    };
  }

  private void addMissed(int image, double minScore, List<Match> into) {
    Grouping objects = matching.overlaps.objectsByImage;
    for (int i = objects.start[image]; i < objects.start[image + 1]; i++) {
      int object = objects.row[i];
      if (!isIgnored(object) && !found(object, minScore)) {
        into.add(new Match.FalseNegative(labelled(object)));
      }
    }
  }

  /// Whether a prediction of at least a score found the object.
  public boolean found(int object, double minScore) {
    int prediction = predictionOf(object);
    return prediction != NOBODY && pairing.found.score[prediction] >= minScore;
  }

  /// What an object's row is.
  public Match.Labelled labelled(int object) {
    BoxRows rows = pairing.truth.rows;
    return new Match.Labelled(
        rows.id[object], rows.imageId[object], rows.categoryId[object], box(rows.box, object));
  }

  /// What a prediction's row is.
  public Match.Predicted predicted(int prediction) {
    BoxRows rows = pairing.found.rows;
    return new Match.Predicted(
        rows.id[prediction],
        rows.imageId[prediction],
        rows.categoryId[prediction],
        box(rows.box, prediction),
        pairing.found.score[prediction]);
  }

  private static Box box(double[] boxes, int row) {
    int at = 4 * row;
    return new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
  }
}
