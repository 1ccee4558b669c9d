package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Morphology;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Simplify;

/// Rounds the corners of polygons: each is cut off at a quarter of its edges (Chaikin, 1974), at
/// most a few pixels from it. A mask is closed and opened by a small disc.
record SmoothSelected() implements Reshaping {
  /// Pixels from a corner at which it is cut off at most.
  private static final double MOST = 4;

  /// Vertices that lie so near to the line between their neighbours are not needed.
  private static final double TOLERANCE = 0.1;

  private static final double RADIUS = 1.5;

  @Override
  public String name() {
    return "smooth";
  }

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return true;
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    return switch (segmentation) {
      case Segmentation.Polygons polygons ->
          Areas.polygons(
              Simplify.byDistance(
                  Areas.outlines(polygons).stream().map(SmoothSelected::smooth).toList(),
                  TOLERANCE));
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          new Segmentation.RunLength(smooth(mask), compressed);
    };
  }

  private static Mask smooth(Mask mask) {
    Morphology disc = Morphology.disc(RADIUS);
    return disc.open(disc.close(mask));
  }

  private static Outline smooth(Outline part) {
    return new Outline(
        smooth(part.shell()), part.holes().stream().map(SmoothSelected::smooth).toList());
  }

  private static Polygon smooth(Polygon ring) {
    List<Point> cut = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point corner = ring.vertex(i);
      cut.add(towards(corner, ring.vertex((i + ring.size() - 1) % ring.size())));
      cut.add(towards(corner, ring.vertex((i + 1) % ring.size())));
    }
    return Polygon.through(cut);
  }

  private static Point towards(Point corner, Point neighbour) {
    double length = corner.distance(neighbour);
    double t = length == 0 ? 0 : Math.min(0.25, MOST / length);
    return Border.hundredth(
        corner.plus(t * (neighbour.x() - corner.x()), t * (neighbour.y() - corner.y())));
  }
}
