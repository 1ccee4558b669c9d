package org.spotter.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The corners of a traced ring. Where it passes a corner twice it is cut into two rings.
final class Corners {
  private double[] xy = new double[16];
  private int size;
  private final Map<Long, Integer> touches = new HashMap<>();
  private final List<Polygon> rings = new ArrayList<>();

  void add(int x, int y, boolean touching) {
    if (touching) {
      long key = ((long) x << Integer.SIZE) | y;
      Integer before = touches.get(key);
      if (before != null && isAt(before, x, y)) {
        cut(before);
        return;
      }
      touches.put(key, size);
    }
    if (2 * size == xy.length) {
      xy = Arrays.copyOf(xy, 4 * size);
    }
    xy[2 * size] = x;
    xy[2 * size + 1] = y;
    size++;
  }

  /// What came since the corner was passed before is a ring; the rest goes on from there.
  private void cut(int from) {
    rings.add(Polygon.trusted(Arrays.copyOfRange(xy, 2 * from, 2 * size)));
    size = from + 1;
  }

  /// What was cut away is still in the table.
  private boolean isAt(int corner, int x, int y) {
    return corner < size && xy[2 * corner] == x && xy[2 * corner + 1] == y;
  }

  List<Polygon> rings() {
    rings.add(Polygon.trusted(Arrays.copyOf(xy, 2 * size)));
    return rings;
  }
}
