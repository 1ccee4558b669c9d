package org.spotter.editing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.spotter.geometry.Point;

/// Leaves out points of a line that lie near the line through those that stay (Douglas & Peucker
/// 1973).
final class Thinning {
  private Thinning() {}

  /// @param tolerance how far off a point that is left out may be
  static List<Point> of(List<Point> line, double tolerance) {
    if (line.size() < 3) {
      return List.copyOf(line);
    }
    BitSet kept = new BitSet();
    kept.set(0);
    kept.set(line.size() - 1);
    keep(line, 0, line.size() - 1, tolerance, kept);
    List<Point> thin = new ArrayList<>();
    kept.stream().forEach(i -> thin.add(line.get(i)));
    return thin;
  }

  private static void keep(List<Point> line, int from, int to, double tolerance, BitSet kept) {
    int farthest = -1;
    double most = tolerance;
    for (int i = from + 1; i < to; i++) {
      double off = distance(line.get(i), line.get(from), line.get(to));
      if (off > most) {
        farthest = i;
        most = off;
      }
    }
    if (farthest >= 0) {
      kept.set(farthest);
      keep(line, from, farthest, tolerance, kept);
      keep(line, farthest, to, tolerance, kept);
    }
  }

  private static double distance(Point p, Point a, Point b) {
    return Distances.toSegment(p, a.x(), a.y(), b.x(), b.y());
  }
}
