package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;

/// Polygons and boxes to masks, bit for bit as pycocotools' `rleFrPoly` and `rleFrBbox`.
///
/// The outline is walked on a grid five times as fine; where it passes from one column of pixels to
/// the next, the height of that crossing is a place where the mask changes between outside and
/// inside. Sorted down the columns, the crossings are the runs.
public final class Rasterizer {
  private static final int GRID = 5;
  private static final int MIDDLE = 2;
  private static final double SCALE = GRID;

  /// How far from the origin a polygon may reach.
  public static final double FARTHEST = 1e6;

  private Rasterizer() {}

  /// The pixels inside any of the parts, as COCO means a `segmentation` of polygons.
  ///
  /// @throws IllegalArgumentException when a part lies absurdly far outside
  public static Mask union(List<Polygon> parts, int width, int height) {
    return parts.isEmpty()
        ? Mask.empty(width, height)
        : Mask.union(parts.stream().map(p -> mask(p, width, height)).toList());
  }

  /// @throws IllegalArgumentException when the polygon lies absurdly far outside
  public static Mask mask(Polygon polygon, int width, int height) {
    return mask(polygon.toArray(), width, height);
  }

  /// @throws IllegalArgumentException when the box lies absurdly far outside
  public static Mask mask(Box box, int width, int height) {
    double right = box.right();
    double bottom = box.bottom();
    return mask(
        new double[] {box.x(), box.y(), box.x(), bottom, right, bottom, right, box.y()},
        width,
        height);
  }

  /// The pixels of the shell that are in none of the holes. For the outlines of a mask ([Trace])
  /// this is exactly that mask.
  ///
  /// @throws IllegalArgumentException when a ring lies absurdly far outside
  public static Mask mask(Outline part, int width, int height) {
    Mask shell = mask(part.shell(), width, height);
    return part.holes().isEmpty() ? shell : shell.minus(union(part.holes(), width, height));
  }

  /// The pixels of any of the parts, each without its holes.
  ///
  /// @throws IllegalArgumentException when a ring lies absurdly far outside
  public static Mask ofOutlines(List<Outline> parts, int width, int height) {
    return parts.isEmpty()
        ? Mask.empty(width, height)
        : Mask.union(parts.stream().map(p -> mask(p, width, height)).toList());
  }

  private static Mask mask(double[] xy, int width, int height) {
    int pixels = Math.multiplyExact(width, height);
    Crossings crossings = new Crossings(width, height);
    int n = xy.length / 2;
    for (int i = 0; i < n; i++) {
      int next = i + 1 == n ? 0 : i + 1;
      crossings.edge(
          fine(xy[2 * i]), fine(xy[2 * i + 1]), fine(xy[2 * next]), fine(xy[2 * next + 1]));
    }
    return Mask.trusted(width, height, runs(crossings.sorted(pixels)));
  }

  private static int fine(double v) {
    if (!(Math.abs(v) <= FARTHEST)) {
      throw new IllegalArgumentException("a polygon reaches to " + v + ", far outside the image");
    }
    return (int) (SCALE * v + .5);
  }

  /// Differences of sorted positions; two equal positions cancel, and join the runs around them.
  private static int[] runs(int[] ends) {
    int[] runs = new int[ends.length];
    int size = 0;
    int previous = 0;
    boolean join = false;
    for (int i = 0; i < ends.length; i++) {
      int run = ends[i] - previous;
      previous = ends[i];
      if (join) {
        runs[size - 1] += run;
        join = false;
      } else if (run > 0 || i == 0) {
        runs[size++] = run;
      } else {
        join = true;
      }
    }
    return Arrays.copyOf(runs, size);
  }

  /// Collects where the outline passes from column to column.
  private static final class Crossings {
    private final int width;
    private final int height;
    private int[] positions = new int[64];
    private int size;
    private boolean started;
    private int lastU;
    private int lastV;

    Crossings(int width, int height) {
      this.width = width;
      this.height = height;
    }

    /// Walks from one vertex to the next in steps of the fine grid. The reference steps from the
    /// end with the smaller coordinate whichever way the edge goes, and truncates, so this must
    /// too.
    void edge(int x0, int y0, int x1, int y1) {
      int dx = Math.abs(x1 - x0);
      int dy = Math.abs(y1 - y0);
      boolean flat = dx >= dy;
      boolean flip = flat ? x0 > x1 : y0 > y1;
      int xs = flip ? x1 : x0;
      int ys = flip ? y1 : y0;
      int length = flat ? dx : dy;
      double slope =
          flat
              ? (double) (flip ? y0 - y1 : y1 - y0) / dx
              : (double) (flip ? x0 - x1 : x1 - x0) / dy;
      for (int d = 0; d <= length; d++) {
        int t = flip ? length - d : d;
        if (flat) {
          step(t + xs, (int) (ys + slope * t + .5));
        } else {
          step((int) (xs + slope * t + .5), t + ys);
        }
      }
    }

    private void step(int u, int v) {
      if (started && u != lastU) {
        cross(u, v);
      }
      started = true;
      lastU = u;
      lastV = v;
    }

    private void cross(int u, int v) {
      // The reference asks whether (fine + .5) / 5 - .5 is whole: in the middle of five it is.
      int fine = u < lastU ? u : u - 1;
      if (fine < MIDDLE || (fine - MIDDLE) % GRID != 0) {
        return;
      }
      int x = (fine - MIDDLE) / GRID;
      if (x > width - 1) {
        return;
      }
      double y = Math.ceil(Math.clamp((Math.min(v, lastV) + .5) / SCALE - .5, 0, height));
      if (size == positions.length) {
        positions = Arrays.copyOf(positions, 2 * size);
      }
      positions[size++] = x * height + (int) y;
    }

    int[] sorted(int end) {
      int[] all = Arrays.copyOf(positions, size + 1);
      all[size] = end;
      Arrays.sort(all);
      return all;
    }
  }
}
