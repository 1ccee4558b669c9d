package org.spotter.evaluation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.spotter.task.Progress;

/// Every pair of a prediction and an object of the same image that overlap at all worth speaking
/// of, whatever their categories, as flat arrays. Worked out once; afterwards any IoU threshold is
/// matched by walking over the few pairs.
///
/// A prediction's *place* counts image after image, within an image by falling score; `row` says
/// which prediction it is.
final class Overlaps {
  /// What overlaps less counts as background, as in TIDE (Bolya et al. 2020).
  static final double FLOOR = 0.1;

  private static final int IMAGES_AT_ONCE = 32;

  final Pairing pairing;
  final double floor;

  /// The predictions' rows by place, and where each image begins.
  final Grouping byImage;

  final Grouping objectsByImage;

  /// Where the pairs of each place begin; one more at the end.
  final int[] start;

  /// For each pair the object's row; within a place in the order the objects came.
  final int[] object;

  final double[] overlap;

  /// The pairs of one image are other ones.
  private Overlaps(Overlaps before, Pairing pairing, int image, int[] rowsAfter) {
    this.pairing = pairing;
    floor = before.floor;
    byImage = before.byImage;
    objectsByImage = pairing.objectsByImage();
    Piece piece = new Piece(pairing, floor, byImage, objectsByImage, image, image + 1);
    int from = byImage.start[image];
    int to = byImage.start[image + 1];
    int more = piece.size - (before.start[to] - before.start[from]);
    start = before.start.clone();
    for (int place = to; place < start.length; place++) {
      start[place] += more;
    }
    object = new int[start[start.length - 1]];
    overlap = new double[object.length];
    copy(before, 0, before.start[from], 0, rowsAfter);
    piece.copyTo(this, start[from]);
    copy(before, before.start[to], before.object.length, start[to], rowsAfter);
  }

  private void copy(Overlaps before, int from, int to, int at, int[] rowsAfter) {
    System.arraycopy(before.overlap, from, overlap, at, to - from);
    for (int pair = from; pair < to; pair++) {
      object[at + pair - from] = rowsAfter[before.object[pair]];
    }
  }

  /// The same after an edit of an image's objects.
  ///
  /// @param image its place
  /// @param rowsAfter for each object before its row now
  Overlaps with(Pairing edited, int image, int[] rowsAfter) {
    return new Overlaps(this, edited, image, rowsAfter);
  }

  private Overlaps(
      Pairing pairing, double floor, Grouping byImage, Grouping objectsByImage, Piece[] pieces) {
    this.pairing = pairing;
    this.floor = floor;
    this.byImage = byImage;
    this.objectsByImage = objectsByImage;
    int pairs = Arrays.stream(pieces).mapToInt(p -> p.size).sum();
    start = new int[byImage.row.length + 1];
    object = new int[pairs];
    overlap = new double[pairs];
    int at = 0;
    for (Piece piece : pieces) {
      piece.copyTo(this, at);
      at += piece.size;
    }
    start[byImage.row.length] = pairs;
  }

  /// @param floor pairs that overlap less are left out
  static Overlaps of(Pairing pairing, double floor, Progress progress) {
    Grouping byImage = pairing.predictionsByImage();
    Grouping objects = pairing.objectsByImage();
    int images = pairing.truth.imageCount();
    Piece[] pieces = new Piece[(images + IMAGES_AT_ONCE - 1) / IMAGES_AT_ONCE];
    AtomicInteger done = new AtomicInteger();
    Parallel.each(
        pieces.length,
        i -> {
          progress.check();
          int from = i * IMAGES_AT_ONCE;
          int to = Math.min(images, from + IMAGES_AT_ONCE);
          sort(pairing, byImage, from, to);
          pieces[i] = new Piece(pairing, floor, byImage, objects, from, to);
          progress.report("Matching predictions", done.addAndGet(to - from), images);
        });
    return new Overlaps(pairing, floor, byImage, objects, pieces);
  }

  private static void sort(Pairing pairing, Grouping byImage, int first, int end) {
    for (int image = first; image < end; image++) {
      int from = byImage.start[image];
      int to = byImage.start[image + 1];
      ScoreOrder.sort(byImage.row, from, to, pairing.found.score, new int[to - from]);
    }
  }

  /// The pairs of some images.
  private static final class Piece {
    private final double floor;
    private final int firstPlace;
    private final int[] startInPiece;
    private int size;
    private int[] object = new int[64];
    private double[] overlap = new double[64];
    private double[] room = new double[16];

    Piece(Pairing pairing, double floor, Grouping byImage, Grouping objects, int from, int to) {
      this.floor = floor;
      firstPlace = byImage.start[from];
      startInPiece = new int[byImage.start[to] - firstPlace];
      Overlap measure = pairing.overlapOfAll();
      for (int image = from; image < to; image++) {
        addImage(measure, byImage, objects, image);
      }
    }

    private void addImage(Overlap measure, Grouping byImage, Grouping objects, int image) {
      int from = objects.start[image];
      int to = objects.start[image + 1];
      if (from < to) {
        measure.begin(objects.row, from, to);
      }
      if (room.length < to - from) {
        room = new double[2 * (to - from)];
      }
      for (int place = byImage.start[image]; place < byImage.start[image + 1]; place++) {
        startInPiece[place - firstPlace] = size;
        if (from < to) {
          measure.of(byImage.row[place], room);
          addPairs(objects.row, from, to);
        }
      }
    }

    private void addPairs(int[] rows, int from, int to) {
      if (object.length < size + to - from) {
        object = Arrays.copyOf(object, 2 * (size + to - from));
        overlap = Arrays.copyOf(overlap, object.length);
      }
      for (int i = from; i < to; i++) {
        if (room[i - from] >= floor) {
          object[size] = rows[i];
          overlap[size++] = room[i - from];
        }
      }
    }

    private void copyTo(Overlaps all, int at) {
      System.arraycopy(object, 0, all.object, at, size);
      System.arraycopy(overlap, 0, all.overlap, at, size);
      for (int i = 0; i < startInPiece.length; i++) {
        all.start[firstPlace + i] = at + startInPiece[i];
      }
    }
  }
}
