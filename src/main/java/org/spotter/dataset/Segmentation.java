package org.spotter.dataset;

import java.util.List;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// The pixels of an object, in one of COCO's two ways.
public sealed interface Segmentation {
  /// Several parts, each a polygon; their union is the object. An empty list is what some tools
  /// write for "no mask".
  record Polygons(List<Polygon> parts) implements Segmentation {
    public Polygons {
      parts = List.copyOf(parts);
    }
  }

  /// A run-length mask, whether of a crowd or painted by hand.
  ///
  /// @param compressed whether it came as COCO's compressed string, and goes out as one
  record RunLength(Mask mask, boolean compressed) implements Segmentation {}
}
