package org.spotter.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Overlay;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;
import org.spotter.geometry.Trace;

/// The same area as polygons with holes and as pixels.
final class Areas {
  private Areas() {}

  static List<Outline> outlines(Segmentation segmentation) {
    return switch (segmentation) {
      case Segmentation.Polygons(var parts) -> Keyhole.split(parts);
      case Segmentation.RunLength(Mask mask, _) -> Trace.outlines(mask);
    };
  }

  static Segmentation.Polygons polygons(List<Outline> outlines) {
    return new Segmentation.Polygons(Keyhole.join(outlines));
  }

  static Mask mask(Segmentation segmentation, Image image) {
    return switch (segmentation) {
      case Segmentation.Polygons(var parts) ->
          Rasterizer.union(parts, image.width(), image.height());
      case Segmentation.RunLength(Mask mask, _) -> mask;
    };
  }

  /// The part of the polygons inside a box.
  static Segmentation.Polygons within(Segmentation.Polygons polygons, Box box) {
    return polygons(Overlay.intersection(outlines(polygons), List.of(outline(box))));
  }

  static Outline outline(Box box) {
    double right = box.right();
    double bottom = box.bottom();
    return Outline.of(
        new Polygon(box.x(), box.y(), right, box.y(), right, bottom, box.x(), bottom));
  }

  /// Whether it can be had as pixels of the image.
  static boolean fits(Segmentation segmentation, Image image) {
    return switch (segmentation) {
      case Segmentation.Polygons polygons ->
          image.width() > 0 && image.height() > 0 && isNear(polygons.bounds());
      case Segmentation.RunLength(Mask mask, _) ->
          mask.width() == image.width() && mask.height() == image.height();
    };
  }

  private static boolean isNear(@Nullable Box bounds) {
    double far = Rasterizer.FARTHEST;
    return bounds != null
        && bounds.x() > -far
        && bounds.y() > -far
        && bounds.right() < far
        && bounds.bottom() < far;
  }
}
