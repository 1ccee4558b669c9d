package org.spotter.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The way along the border of a ring from one place to another, to draw a neighbour's border
/// without a gap.
public final class BorderPath {
  private BorderPath() {}

  /// The points of the shorter way: the first place, the vertices passed, the last place. From a
  /// place to itself it is that place.
  public static List<Point> shorter(Polygon ring, OnRing from, OnRing to) {
    List<Point> there = forward(ring, from, to);
    List<Point> back = forward(ring, to, from);
    return length(there) <= length(back) ? there : back.reversed();
  }

  /// The points of the longer way, for when the shorter was not meant.
  public static List<Point> longer(Polygon ring, OnRing from, OnRing to) {
    List<Point> there = forward(ring, from, to);
    List<Point> back = forward(ring, to, from);
    return length(there) <= length(back) ? back.reversed() : there;
  }

  private static List<Point> forward(Polygon ring, OnRing from, OnRing to) {
    List<Point> way = new ArrayList<>();
    way.add(from.point());
    for (int i = 0, n = passed(ring, from, to); i < n; i++) {
      add(way, ring.vertex((from.edge() + 1 + i) % ring.size()));
    }
    add(way, to.point());
    return Collections.unmodifiableList(way);
  }

  /// The number of vertices on the way: all of them when the end lies on the same edge before the
  /// start.
  private static int passed(Polygon ring, OnRing from, OnRing to) {
    Point start = ring.vertex(from.edge());
    boolean onward = start.distance(to.point()) >= start.distance(from.point());
    return from.edge() == to.edge() && !onward
        ? ring.size()
        : Math.floorMod(to.edge() - from.edge(), ring.size());
  }

  private static void add(List<Point> way, Point p) {
    if (!way.getLast().equals(p)) {
      way.add(p);
    }
  }

  private static double length(List<Point> way) {
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      length += way.get(i - 1).distance(way.get(i));
    }
    return length;
  }
}
