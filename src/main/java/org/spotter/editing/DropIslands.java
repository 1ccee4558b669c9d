package org.spotter.editing;

import java.util.List;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Keyhole;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Regions;
import org.spotter.geometry.Regions.Neighbours;

/// Takes away parts of polygons and masks that are small beside the largest part.
///
/// @param name of the operation
/// @param share parts of at least this part of the largest one's area stay
record DropIslands(String name, double share) implements Reshaping {
  static final DropIslands SMALL = new DropIslands("drop-islands", 0.05);
  static final DropIslands ALL_BUT_LARGEST = new DropIslands("keep-largest", 1);

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return true;
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    return switch (segmentation) {
      case Segmentation.Polygons(var parts) -> new Segmentation.Polygons(large(parts));
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          new Segmentation.RunLength(large(mask), compressed);
    };
  }

  private List<Polygon> large(List<Polygon> parts) {
    double most = parts.stream().mapToDouble(DropIslands::area).max().orElse(0);
    return parts.stream().filter(part -> area(part) >= share * most).toList();
  }

  private static double area(Polygon part) {
    return Keyhole.split(part).area();
  }

  private Mask large(Mask mask) {
    Regions regions = Regions.of(mask, Neighbours.EIGHT);
    return regions.atLeast((long) Math.ceil(share * regions.largest().area()));
  }
}
