package org.spotter.ui.canvas.ink;

import java.util.Arrays;

/// Insides of rings, by the even-odd rule over the middles of pixels.
final class Areas {
  private Areas() {}

  static void fill(
      int[] pixels, Clip clip, double[] xs, double[] ys, int n, int colour, Hatch hatch) {
    int top = clip.bottom();
    int end = clip.top();
    for (int i = 0; i < n; i++) {
      top = Math.min(top, Clip.first(ys[i], clip.top()));
      end = Math.max(end, Clip.end(ys[i], clip.bottom()));
    }
    if (top < end) {
      int[] starts = starts(clip, ys, n, top, end);
      double[] crossings = crossings(clip, xs, ys, n, top, starts);
      for (int y = top; y < end; y++) {
        row(pixels, clip, y, crossings, starts[y - top], starts[y - top + 1], colour, hatch);
      }
    }
  }

  /// Where each row's crossings begin, and behind the last row where they end.
  private static int[] starts(Clip clip, double[] ys, int n, int top, int end) {
    int[] starts = new int[end - top + 1];
    for (int i = 0, j = n - 1; i < n; j = i++) {
      int first = Clip.first(Math.min(ys[i], ys[j]), clip.top());
      int last = Clip.end(Math.max(ys[i], ys[j]), clip.bottom());
      for (int y = first; y < last; y++) {
        starts[y - top + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  private static double[] crossings(
      Clip clip, double[] xs, double[] ys, int n, int top, int[] starts) {
    double[] crossings = new double[starts[starts.length - 1]];
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    for (int i = 0, j = n - 1; i < n; j = i++) {
      int first = Clip.first(Math.min(ys[i], ys[j]), clip.top());
      int last = Clip.end(Math.max(ys[i], ys[j]), clip.bottom());
      double slope = (xs[i] - xs[j]) / (ys[i] - ys[j]);
      for (int y = first; y < last; y++) {
        crossings[next[y - top]++] = xs[j] + (y + 0.5 - ys[j]) * slope;
      }
    }
    return crossings;
  }

  private static void row(
      int[] pixels,
      Clip clip,
      int y,
      double[] crossings,
      int from,
      int to,
      int colour,
      Hatch hatch) {
    Arrays.sort(crossings, from, to);
    for (int i = from; i + 1 < to; i += 2) {
      int left = Clip.first(crossings[i], clip.left());
      int right = Clip.end(crossings[i + 1], clip.right());
      if (hatch == Hatch.NONE) {
        Blend.row(pixels, y * clip.stride() + left, y * clip.stride() + right, colour);
      } else {
        hatched(pixels, clip.stride(), y, left, right, colour, hatch);
      }
    }
  }

  static void hatched(
      int[] pixels, int stride, int y, int left, int right, int colour, Hatch hatch) {
    for (int x = left; x < right; x++) {
      if (hatch.covers(x, y)) {
        pixels[y * stride + x] = Blend.over(pixels[y * stride + x], colour, 256);
      }
    }
  }
}
