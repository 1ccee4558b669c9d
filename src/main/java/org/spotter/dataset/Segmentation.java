package org.spotter.dataset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// The pixels of an object, in one of COCO's two ways.
public sealed interface Segmentation {
  /// The smallest box around the pixels, or null when there are none.
  @Nullable Box bounds();

  /// Square pixels: of polygons by the shoelace formula, the parts added up, as in COCO's own
  /// files; of a mask the count of its pixels.
  double area();

  /// Moved as a whole; a mask by the nearest whole pixels.
  Segmentation moved(double dx, double dy);

  /// Several parts, each a polygon; their union is the object. An empty list is what some tools
  /// write for "no mask".
  record Polygons(List<Polygon> parts) implements Segmentation {
    public Polygons {
      parts = List.copyOf(parts);
    }

    @Override
    public @Nullable Box bounds() {
      return parts.stream()
          .map(Polygon::bounds)
          .filter(Objects::nonNull)
          .reduce(Box::union)
          .orElse(null);
    }

    @Override
    public double area() {
      return parts.stream().mapToDouble(Polygon::area).sum();
    }

    @Override
    public Polygons moved(double dx, double dy) {
      return new Polygons(parts.stream().map(p -> p.moved(dx, dy)).toList());
    }
  }

  /// A run-length mask, whether of a crowd or painted by hand.
  ///
  /// @param compressed whether it came as COCO's compressed string, and goes out as one
  record RunLength(Mask mask, boolean compressed) implements Segmentation {
    @Override
    public @Nullable Box bounds() {
      return mask.bounds();
    }

    @Override
    public double area() {
      return mask.area();
    }

    @Override
    public RunLength moved(double dx, double dy) {
      return new RunLength(mask.moved((int) Math.rint(dx), (int) Math.rint(dy)), compressed);
    }
  }
}
