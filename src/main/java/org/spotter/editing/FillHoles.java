package org.spotter.editing;

import java.util.List;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Holes;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Polygon;

/// Fills the holes of polygons and masks.
///
/// @param name of the operation
/// @param share which holes: those up to this part of the object's area
record FillHoles(String name, double share) implements Reshaping {
  static final FillHoles ALL = new FillHoles("fill-holes", Double.POSITIVE_INFINITY);
  static final FillHoles SMALL = new FillHoles("fill-small-holes", 0.05);

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return true;
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    double most = share * segmentation.area();
    return switch (segmentation) {
      case Segmentation.Polygons(var parts) ->
          new Segmentation.Polygons(parts.stream().map(part -> filled(part, most)).toList());
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          new Segmentation.RunLength(Holes.of(mask).filled((long) most), compressed);
    };
  }

  /// A part without such holes keeps its ring as it was given.
  private static Polygon filled(Polygon part, double most) {
    Outline outline = Keyhole.split(part);
    List<Polygon> large = outline.holes().stream().filter(h -> h.area() > most).toList();
    return large.size() == outline.holes().size()
        ? part
        : Keyhole.join(new Outline(outline.shell(), large));
  }
}
