package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import org.spotter.geometry.Point;

/// The way from seed to seed that the scissors have cut so far. A leg is straight until the way
/// along the edges is known.
///
/// @param seeds where was clicked, at least one
/// @param ways one from each seed to the next, both included
/// @param open whether the last way is still to be found
record Legs(List<Point> seeds, List<List<Point>> ways, boolean open) {
  Legs {
    seeds = List.copyOf(seeds);
    ways = List.copyOf(ways);
  }

  static Legs from(Point first) {
    return new Legs(List.of(first), List.of(), false);
  }

  Point first() {
    return seeds.getFirst();
  }

  Point last() {
    return seeds.getLast();
  }

  /// On to a seed, along a way that is known.
  Legs along(List<Point> way) {
    return new Legs(plus(seeds, way.getLast()), plus(ways, way), false);
  }

  /// On to a seed, straight for the time being.
  Legs straight(Point to) {
    return new Legs(plus(seeds, to), plus(ways, List.of(last(), to)), true);
  }

  /// What is asked of the picture while the last leg is open.
  Request.Trail asks() {
    return new Request.Trail(seeds.get(seeds.size() - 2), last());
  }

  /// The last leg along a way; what does not begin and end at its seeds is bent to them.
  Legs bent(List<Point> way) {
    List<Point> exact = exact(way, asks().from(), asks().to());
    List<List<Point>> next = new ArrayList<>(ways);
    next.set(next.size() - 1, exact);
    return new Legs(seeds, next, false);
  }

  static List<Point> exact(List<Point> way, Point from, Point to) {
    if (way.size() < 2) {
      return List.of(from, to);
    }
    List<Point> exact = new ArrayList<>(way);
    exact.set(0, from);
    exact.set(exact.size() - 1, to);
    return exact;
  }

  /// The last leg straight for good.
  Legs settled() {
    return new Legs(seeds, ways, false);
  }

  /// Without the last seed; there must be more than one.
  Legs shortened() {
    return new Legs(seeds.subList(0, seeds.size() - 1), ways.subList(0, ways.size() - 1), false);
  }

  /// All points, each once.
  List<Point> points() {
    List<Point> all = new ArrayList<>(List.of(first()));
    ways.forEach(way -> all.addAll(way.subList(1, way.size())));
    return all;
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> next = new ArrayList<>(list);
    next.add(more);
    return next;
  }
}
