package org.spotter.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mask to the exact outlines of its pixels, holes included, by walking along the runs.
///
/// Every strip of set pixels in a column has an upper and a lower end, each one pixel wide. Between
/// two columns an end goes on straight into an end of the next, or turns into a vertical edge that
/// leads to another end; these links are all there is to a ring. The vertices are corners of
/// pixels, so that rasterising the outlines gives the mask back exactly.
///
/// Pixels that touch only at a corner belong to different parts, and rings that touch themselves
/// are cut there: a part is in one piece, each ring is simple.
public final class Trace {
  private final Strips strips;
  private final int width;

  /// Where each end of an end leads: `2 * end + side`, side 0 is left and 1 is right.
  private final int[] partners;

  /// One more than the number of the part whose ring passes an end, 0 before it is known.
  private final int[] parts;

  private final List<Part> found = new ArrayList<>();
  private @Nullable BitSet touching;
  private int open = -1;

  private Trace(Mask mask) {
    strips = Strips.of(mask);
    width = mask.width();
    partners = new int[4 * strips.size()];
    parts = new int[2 * strips.size()];
  }

  /// The parts of a mask, from left to right; one that lies in a hole of another is there too.
  public static List<Outline> outlines(Mask mask) {
    Trace trace = new Trace(mask);
    for (int x = 0; x <= trace.width; x++) {
      trace.link(x);
    }
    for (int x = 0; x < trace.width; x++) {
      trace.walk(x);
    }
    return trace.found.stream().map(Part::outline).toList();
  }

  /// Links the ends in the columns left and right of the vertical line at `x`.
  private void link(int x) {
    int left = x == 0 ? 0 : 2 * strips.first(x - 1);
    int leftEnd = x == 0 ? 0 : 2 * strips.first(x);
    int right = x == width ? 0 : 2 * strips.first(x);
    int rightEnd = x == width ? 0 : 2 * strips.first(x + 1);
    while (left < leftEnd || right < rightEnd) {
      int a = left < leftEnd ? row(left) : Integer.MAX_VALUE;
      int b = right < rightEnd ? row(right) : Integer.MAX_VALUE;
      if (a == b) {
        meet(left++, right++);
      } else if (a < b) {
        turn(2 * left++ + 1);
      } else {
        turn(2 * right++);
      }
    }
  }

  private int row(int end) {
    return (end & 1) == 0 ? strips.top(end >> 1) : strips.bottom(end >> 1);
  }

  /// Two upper or two lower ends are one straight edge. An upper and a lower one belong to pixels
  /// that touch at a corner: the edge above leads to the lower end, the edge below to the upper.
  private void meet(int left, int right) {
    int a = 2 * left + 1;
    int b = 2 * right;
    if ((left & 1) == (right & 1)) {
      join(a, b);
    } else {
      touch(a);
      touch(b);
      turn((left & 1) == 1 ? a : b);
      turn((left & 1) == 1 ? b : a);
    }
  }

  private void touch(int halfEnd) {
    if (touching == null) {
      touching = new BitSet(partners.length);
    }
    touching.set(halfEnd);
  }

  private void turn(int halfEnd) {
    if (open < 0) {
      open = halfEnd;
    } else {
      join(open, halfEnd);
      open = -1;
    }
  }

  private void join(int a, int b) {
    partners[a] = b;
    partners[b] = a;
  }

  /// Follows the rings that begin in a column. The first end of a new ring is an upper one where a
  /// part begins, a lower one where a hole does: then the end above it knows the part.
  private void walk(int x) {
    for (int end = 2 * strips.first(x); end < 2 * strips.first(x + 1); end++) {
      if (parts[end] != 0) {
        continue;
      }
      if ((end & 1) == 0) {
        found.add(new Part());
        parts[end] = found.size();
      } else {
        parts[end] = parts[end - 1];
      }
      follow(end, x, found.get(parts[end] - 1));
    }
  }

  private void follow(int first, int column, Part part) {
    Corners corners = new Corners();
    int number = parts[first];
    int end = first;
    int x = column;
    do {
      parts[end] = number;
      // Upper ends are walked to the right, lower ends to the left: pixels lie on the right hand.
      int side = 1 - (end & 1);
      int out = 2 * end + side;
      int in = partners[out];
      int y = row(end);
      int next = row(in >> 1);
      if (y != next) {
        corners.add(x + side, y, touches(out));
        corners.add(x + side, next, touches(in));
      }
      x += side - (in & 1);
      end = in >> 1;
    } while (end != first);
    corners.rings().forEach(ring -> part.add(ring.from(ring.leftmost())));
  }

  private boolean touches(int halfEnd) {
    return touching != null && touching.get(halfEnd);
  }

  /// A shell and its holes, as they are found.
  private static final class Part {
    private Polygon shell = new Polygon();
    private final List<Polygon> holes = new ArrayList<>();

    void add(Polygon ring) {
      if (ring.signedArea() > 0) {
        shell = ring;
      } else {
        holes.add(ring);
      }
    }

    Outline outline() {
      return new Outline(shell, holes);
    }
  }
}
