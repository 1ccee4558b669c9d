package org.spotter.editing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;

/// A shape put onto an image, which may be of another size than the one it comes from.
///
/// @param shape what of it is there
/// @param whole whether that is all of it
record Clipping(Shape shape, boolean whole) {
  /// The shape moved by whole pixels and cut where it leaves the image; joints outside are not
  /// labelled any more. Empty when nothing of it is left; what has no place at all comes as it is.
  static Optional<Clipping> onto(Image image, Shape given, double dx, double dy) {
    Box around = given.bounds();
    if (around == null) {
      return Optional.of(new Clipping(given, true));
    }
    Border border = Border.of(image);
    boolean whole = border.holds(around.moved(dx, dy));
    Shape shape =
        new Shape(
            bbox(given.bbox(), border, dx, dy),
            segmentation(given.segmentation(), image, dx, dy),
            joints(given.keypoints(), border, dx, dy));
    return shape.bounds() == null ? Optional.empty() : Optional.of(new Clipping(shape, whole));
  }

  private static @Nullable Box bbox(@Nullable Box box, Border border, double dx, double dy) {
    return box == null ? null : border.cut(box.moved(dx, dy));
  }

  private static @Nullable Segmentation segmentation(
      @Nullable Segmentation given, Image image, double dx, double dy) {
    Segmentation there =
        switch (given) {
          case Segmentation.Polygons polygons -> polygons(polygons.moved(dx, dy), Border.of(image));
          case Segmentation.RunLength(Mask mask, boolean compressed) when image.width() > 0 ->
              new Segmentation.RunLength(
                  mask.placed(image.width(), image.height(), (int) dx, (int) dy), compressed);
          case Segmentation.RunLength mask -> mask.moved(dx, dy);
          case null -> null;
        };
    return there == null || there.bounds() == null ? null : there;
  }

  private static Segmentation polygons(Segmentation.Polygons moved, Border border) {
    Box around = moved.bounds();
    return around == null || border.holds(around) ? moved : Areas.within(moved, border.box());
  }

  private static @Nullable Keypoints joints(
      @Nullable Keypoints given, Border border, double dx, double dy) {
    if (given == null) {
      return null;
    }
    double[] xyv = given.moved(dx, dy).toArray();
    for (int i = 0; i < xyv.length; i += 3) {
      if (!border.holds(xyv[i], xyv[i + 1])) {
        xyv[i] = 0;
        xyv[i + 1] = 0;
        xyv[i + 2] = 0;
      }
    }
    Keypoints inside = new Keypoints(xyv);
    return inside.labelled() == 0 ? null : inside;
  }
}
