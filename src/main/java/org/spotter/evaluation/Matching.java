package org.spotter.evaluation;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// All that is worked out once of a run and IoU type: which predictions and objects overlap, and
/// the predictions by falling score. From it who matched whom at any threshold follows within
/// milliseconds, so that a slider can be moved.
///
/// Predictions and objects are spoken of by their *rows*: places in [Detections] and [GroundTruth]
/// in the order they were added. [Matches#predicted] and [Matches#labelled] give what they are.
public final class Matching {
  /// The lowest IoU (or OKS) at which can be matched.
  public static final double LOWEST_IOU = Overlaps.FLOOR;

  final Overlaps overlaps;

  /// Rows of predictions by category, within it by falling score, equal ones as they came.
  final Grouping byScore;

  /// For each prediction its rank by score among those of its image and category, from 0.
  final int[] rank;

  private Matching(Overlaps overlaps) {
    this.overlaps = overlaps;
    Pairing pairing = overlaps.pairing;
    this.byScore = pairing.detections;
    this.rank = ranks(pairing, overlaps.byImage);
    double[] score = pairing.found.score;
    int[] largestFirst = pairing.largestFirst();
    int[] rows = byScore.row;
    Parallel.each(
        largestFirst,
        k -> {
          int from = byScore.start[k];
          int to = byScore.start[k + 1];
          ScoreOrder.sort(rows, from, to, score, new int[to - from]);
        });
  }

  private Matching(Overlaps overlaps, Matching before) {
    this.overlaps = overlaps;
    this.byScore = before.byScore;
    this.rank = before.rank;
  }

  /// The same after somebody edited the objects of one image: only its pairs are measured anew. The
  /// rows of predictions stay; objects of other images keep their order, those of the image come
  /// last. What comes out is what matching everything anew would give, within milliseconds.
  ///
  /// @throws Problem when the image or a category is not among those that are judged, an id is
  ///   there already, or a mask or joints do not fit
  public Matching with(ImageTruth edit) {
    GroundTruth edited = truth().with(edit);
    Pairing pairing = overlaps.pairing.with(edited);
    int[] rowsAfter = truth().rowsAfter(edit);
    return new Matching(overlaps.with(pairing, edited.imagePlace(edit), rowsAfter), this);
  }

  /// @throws Problem when a prediction is on an image or of a category that the ground truth does
  ///   not have, or its mask or joints do not fit
  /// @throws Cancelled when progress asked to stop
  public static Matching of(GroundTruth truth, Detections found, Progress progress) {
    return of(truth, found, LOWEST_IOU, progress);
  }

  static Matching of(GroundTruth truth, Detections found, double floor, Progress progress) {
    return new Matching(Overlaps.of(Pairing.of(truth, found), floor, progress));
  }

  /// Who matched whom.
  ///
  /// @param iou from [#LOWEST_IOU] to 1
  public Matches at(double iou) {
    return at(iou, AreaRange.ALL);
  }

  /// Who matched whom among objects of some size; those of other sizes are ignored, and so are
  /// predictions of other sizes that match nothing, as in pycocotools.
  public Matches at(double iou, AreaRange range) {
    if (!(iou >= overlaps.floor)) {
      throw new IllegalArgumentException("matched is from " + overlaps.floor + ", not " + iou);
    }
    return new Matches(this, iou, range, new Greedy(overlaps, iou, ignored(range)));
  }

  public GroundTruth truth() {
    return overlaps.pairing.truth;
  }

  public Detections found() {
    return overlaps.pairing.found;
  }

  /// How many predictions of an image and category count in COCO's numbers.
  int limit() {
    int[] limits = Thresholds.limits(truth().type);
    return limits[limits.length - 1];
  }

  /// Objects that are never missed in a size range.
  BitSet ignored(AreaRange range) {
    GroundTruth truth = truth();
    BitSet ignored = (BitSet) truth.ignored.clone();
    if (range != AreaRange.ALL) {
      IntStream.range(0, truth.objectCount())
          .filter(i -> !range.holds(truth.rows.area[i]))
          .forEach(ignored::set);
    }
    return ignored;
  }

  private static int[] ranks(Pairing pairing, Grouping byImage) {
    int[] rank = new int[byImage.row.length];
    int[] next = new int[pairing.truth.categoryIds.length];
    for (int image = 0; image + 1 < byImage.start.length; image++) {
      for (int place = byImage.start[image]; place < byImage.start[image + 1]; place++) {
        rank[byImage.row[place]] = next[pairing.category[byImage.row[place]]]++;
      }
      for (int place = byImage.start[image]; place < byImage.start[image + 1]; place++) {
        next[pairing.category[byImage.row[place]]] = 0;
      }
    }
    return rank;
  }
}
