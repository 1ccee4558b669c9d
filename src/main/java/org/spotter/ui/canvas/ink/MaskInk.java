package org.spotter.ui.canvas.ink;

import java.util.Arrays;
import org.spotter.geometry.Mask;

/// Draws the part of a run-length mask that is in view: a tint with a plain edge. Costs what is in
/// view and one look at each run, however large the mask is.
public final class MaskInk {
  private static final int EDGE = 2;
  private static final int ROWS = 16;

  private MaskInk() {}

  /// @param scale pixels of the ink an image pixel has
  /// @param x where the image's left edge is in the ink
  /// @param y where its upper edge is
  /// @param part left, top, right, bottom of what is drawn at most, in pixels of the ink: the place
  ///   of the mask's set pixels or more
  public static void draw(
      Ink ink,
      Mask mask,
      double scale,
      double x,
      double y,
      int[] part,
      int tint,
      int edge,
      Hatch hatch) {
    Clip clip = ink.clip();
    // One edge more each way, so that what is cut off shows no edge there.
    int left = Math.max(part[0], clip.left()) - EDGE;
    int top = Math.max(part[1], clip.top()) - EDGE;
    int right = Math.min(part[2], clip.right()) + EDGE;
    int bottom = Math.min(part[3], clip.bottom()) + EDGE;
    if (left + 2 * EDGE < right && top + 2 * EDGE < bottom) {
      byte[] set = new byte[(right - left) * (bottom - top)];
      stamp(set, right - left, bottom - top, mask, scale, x - left, y - top);
      paint(ink, set, left, top, right - left, bottom - top, tint, edge, hatch);
    }
  }

  /// Sets what the runs cover, column after column as they lie.
  private static void stamp(
      byte[] set, int width, int height, Mask mask, double scale, double x, double y) {
    int[] runs = mask.toRuns();
    int rows = mask.height();
    long start = runs.length == 0 ? 0 : runs[0];
    long first = ((long) Math.max(0, Math.floor(-x / scale))) * rows;
    long last = ((long) Math.ceil((width - x) / scale)) * rows;
    for (int i = 1; i < runs.length && start < last; i += 2) {
      long end = start + runs[i];
      columns(set, width, height, Math.max(start, first), Math.min(end, last), rows, scale, x, y);
      start = end + (i + 1 < runs.length ? runs[i + 1] : 0);
    }
  }

  private static void columns(
      byte[] set,
      int width,
      int height,
      long start,
      long end,
      int rows,
      double scale,
      double x,
      double y) {
    for (long at = start; at < end; ) {
      long column = at / rows;
      long stop = Math.min(end, (column + 1) * rows);
      int top = (int) Math.floor(y + (at - column * rows) * scale);
      int bottom = Math.max(top + 1, (int) Math.floor(y + (stop - column * rows) * scale));
      int left = (int) Math.floor(x + column * scale);
      int right = Math.max(left + 1, (int) Math.floor(x + (column + 1) * scale));
      for (int c = Math.max(0, left); c < Math.min(width, right); c++) {
        int from = c * height + Math.clamp(top, 0, height);
        Arrays.fill(set, from, c * height + Math.clamp(bottom, 0, height), (byte) 1);
      }
      at = stop;
    }
  }

  /// Some rows at a time: the mask lies in columns and the pixels in rows, and both stay near.
  private static void paint(
      Ink ink,
      byte[] set,
      int left,
      int top,
      int width,
      int height,
      int tint,
      int edge,
      Hatch hatch) {
    for (int first = EDGE; first < height - EDGE; first += ROWS) {
      int last = Math.min(height - EDGE, first + ROWS);
      for (int column = EDGE; column < width - EDGE; column++) {
        for (int row = first; row < last; row++) {
          int i = column * height + row;
          if (set[i] != 0) {
            boolean inside = isInside(set, i, height);
            pixel(ink, left + column, top + row, inside ? tint : edge, inside ? hatch : Hatch.NONE);
          }
        }
      }
    }
  }

  private static void pixel(Ink ink, int x, int y, int colour, Hatch hatch) {
    if (hatch.covers(x, y)) {
      int at = y * ink.width() + x;
      ink.pixels()[at] = Blend.over(ink.pixels()[at], colour, 256);
    }
  }

  private static boolean isInside(byte[] set, int i, int column) {
    return (set[i - 1]
            & set[i + 1]
            & set[i - column]
            & set[i + column]
            & set[i - EDGE]
            & set[i + EDGE]
            & set[i - EDGE * column]
            & set[i + EDGE * column])
        != 0;
  }
}
