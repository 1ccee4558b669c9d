package org.spotter.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the bridges of a ring: edges that it walks once in each direction. What lies between the
/// two times is a ring of its own.
final class KeyholeSplit {
  private record Edge(double ax, double ay, double bx, double by) {
    Edge back() {
      return new Edge(bx, by, ax, ay);
    }
  }

  private final Polygon ring;
  private final int[] kept;
  private int size;

  /// The vertex kept at which the last ring was cut off.
  private int tip = -1;

  /// Where, among the vertices kept, the first vertex of an edge stands.
  private final Map<Edge, Integer> seen = new HashMap<>();

  private final List<Polygon> loops = new ArrayList<>();

  private KeyholeSplit(Polygon ring) {
    this.ring = ring;
    this.kept = new int[ring.size() + 1];
  }

  static Outline split(Polygon ring) {
    Outline whole = Outline.of(ring);
    if (!repeatsAVertex(ring)) {
      return whole;
    }
    KeyholeSplit split = new KeyholeSplit(ring);
    split.walk();
    return split.outline(whole);
  }

  /// Quick, and false for nearly every ring there is.
  private static boolean repeatsAVertex(Polygon ring) {
    long[] keys = new long[ring.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Double.hashCode(ring.x(i)) * 31L * (1L << 20) + Double.hashCode(ring.y(i));
    }
    Arrays.sort(keys);
    for (int i = 1; i < keys.length; i++) {
      if (keys[i] == keys[i - 1]) {
        return true;
      }
    }
    return false;
  }

  /// The first vertex comes again at the end, to walk the last edge too.
  private void walk() {
    for (int i = 0; i <= ring.size(); i++) {
      step(i % ring.size());
    }
    size--;
  }

  /// Adds a vertex, unless the edge to it goes back over a bridge.
  private void step(int vertex) {
    if (size > 0) {
      Edge edge = edge(kept[size - 1], vertex);
      Integer before = seen.get(edge.back());
      if (before != null && isOpen(edge, before)) {
        loops.add(loop(before + 1, size - 1));
        size = before + 1;
        tip = before;
        return;
      }
      if (before != null && before == size - 2 && tip == size - 1) {
        // A bridge of several edges: a hole was cut off at its end, so that this one leads nowhere.
        size--;
        tip--;
        return;
      }
      seen.put(edge, size - 1);
    }
    kept[size++] = vertex;
  }

  /// Whether the edge's other direction is still among the vertices kept, with a ring since then.
  private boolean isOpen(Edge edge, int before) {
    return before + 4 < size && edge(kept[before], kept[before + 1]).equals(edge.back());
  }

  private Polygon loop(int from, int to) {
    double[] xy = new double[2 * (to - from)];
    for (int i = from; i < to; i++) {
      xy[2 * (i - from)] = ring.x(kept[i]);
      xy[2 * (i - from) + 1] = ring.y(kept[i]);
    }
    return Polygon.trusted(xy);
  }

  private Edge edge(int a, int b) {
    // Adding 0 makes -0 and 0 one number.
    return new Edge(ring.x(a) + 0.0, ring.y(a) + 0.0, ring.x(b) + 0.0, ring.y(b) + 0.0);
  }

  /// The largest ring is the shell if the others can be its holes; else nothing was a keyhole.
  private Outline outline(Outline whole) {
    if (loops.isEmpty()) {
      return whole;
    }
    loops.add(loop(0, size));
    int largest = 0;
    for (int i = 1; i < loops.size(); i++) {
      largest = loops.get(i).area() > loops.get(largest).area() ? i : largest;
    }
    List<Polygon> holes = new ArrayList<>(loops);
    Polygon shell = holes.remove(largest);
    boolean keyholes = holes.stream().allMatch(hole -> isHole(hole, shell));
    return keyholes ? new Outline(shell, holes) : whole;
  }

  private static boolean isHole(Polygon ring, Polygon shell) {
    return ring.size() >= 3
        && ring.signedArea() * shell.signedArea() < 0
        && ring.vertices().stream().allMatch(v -> isInBounds(v, shell))
        && ring.vertices().stream().anyMatch(shell::contains);
  }

  private static boolean isInBounds(Point vertex, Polygon shell) {
    Box bounds = shell.bounds();
    return bounds != null && bounds.contains(vertex);
  }
}
