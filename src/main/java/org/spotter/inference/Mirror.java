package org.spotter.inference;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;

/// Test-time flip: what a model finds in the mirror image, brought back and joined with what it
/// finds in the picture. Boxes alone are joined.
final class Mirror {
  private Mirror() {}

  static Picture of(Picture picture) {
    int w = picture.width();
    byte[] from = picture.bgr();
    byte[] to = new byte[from.length];
    for (int row = 0; row < from.length; row += 3 * w) {
      for (int x = 0; x < w; x++) {
        System.arraycopy(from, row + 3 * x, to, row + 3 * (w - 1 - x), 3);
      }
    }
    return new Picture(w, picture.height(), to);
  }

  /// A box of the mirror image in the picture.
  static Prediction of(Prediction p, int width) {
    Box b = p.bbox();
    return b == null ? p : p.withBox(new Box(width - b.right(), b.y(), b.width(), b.height()));
  }

  /// A box that both looks found is their mean, weighted by score, with the mean score; one that a
  /// single look found counts half.
  static List<Prediction> joined(List<Prediction> one, List<Prediction> other, double nms) {
    List<Prediction> left = new ArrayList<>(other);
    List<Prediction> all = new ArrayList<>();
    for (Prediction p : one) {
      Prediction twin = twin(p, left, nms);
      if (twin == null) {
        all.add(p.withScore(p.score() / 2));
      } else {
        left.remove(twin);
        all.add(mean(p, twin));
      }
    }
    left.forEach(p -> all.add(p.withScore(p.score() / 2)));
    return all;
  }

  private static @org.jspecify.annotations.Nullable Prediction twin(
      Prediction p, List<Prediction> others, double nms) {
    for (Prediction o : others) {
      if (o.classIndex() == p.classIndex()
          && o.bbox() != null
          && p.bbox() != null
          && Suppression.iou(o.bbox(), p.bbox()) > nms) {
        return o;
      }
    }
    return null;
  }

  private static Prediction mean(Prediction p, Prediction o) {
    Box a = java.util.Objects.requireNonNull(p.bbox());
    Box b = java.util.Objects.requireNonNull(o.bbox());
    double w = p.score() / (p.score() + o.score());
    Box box =
        Box.ofCorners(
            w * a.x() + (1 - w) * b.x(),
            w * a.y() + (1 - w) * b.y(),
            w * a.right() + (1 - w) * b.right(),
            w * a.bottom() + (1 - w) * b.bottom());
    return p.withBox(box).withScore((p.score() + o.score()) / 2);
  }
}
