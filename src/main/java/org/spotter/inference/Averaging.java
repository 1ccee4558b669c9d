package org.spotter.inference;

import java.util.Arrays;

/// Makes a picture smaller by averaging all pixels that a new pixel covers, those at its edge by
/// the part that is covered: OpenCV's `INTER_AREA`.
final class Averaging {
  private final int fromWidth;
  private final int fromHeight;
  private final int height;
  private final Spans columns;
  private final Spans rows;
  private final float[] sum;
  private final float[] line;

  Averaging(int fromWidth, int fromHeight, int width, int height) {
    this.fromWidth = fromWidth;
    this.fromHeight = fromHeight;
    this.height = height;
    this.columns = Spans.of(fromWidth, width);
    this.rows = Spans.of(fromHeight, height);
    this.sum = new float[3 * width];
    this.line = new float[3 * width];
  }

  boolean fits(Region part, Placement place) {
    return part.width() == fromWidth
        && part.height() == fromHeight
        && 3 * place.width() == sum.length
        && place.height() == height;
  }

  /// A row of the new picture, 0 to 255, overwritten by the next call.
  ///
  /// @param start where the old picture begins
  /// @param rowLength bytes from one of its rows to the next
  float[] row(byte[] bgr, int start, int rowLength, int y) {
    Arrays.fill(sum, 0);
    for (int i = rows.first[y]; i < rows.first[y] + rows.count[y]; i++) {
      average(bgr, start + i * rowLength, columns, line);
      float weight = rows.weight(y, i);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += weight * line[k];
      }
    }
    return sum;
  }

  private static void average(byte[] bgr, int base, Spans columns, float[] line) {
    for (int x = 0, to = 0; to < line.length; x++, to += 3) {
      float blue = 0;
      float green = 0;
      float red = 0;
      int end = columns.first[x] + columns.count[x];
      for (int i = columns.first[x]; i < end; i++) {
        float w = columns.weight(x, i);
        int at = base + 3 * i;
        blue += w * (bgr[at] & 0xff);
        green += w * (bgr[at + 1] & 0xff);
        red += w * (bgr[at + 2] & 0xff);
      }
      line[to] = blue;
      line[to + 1] = green;
      line[to + 2] = red;
    }
  }

  /// The old pixels that each new pixel of a side covers, and their weights, which add up to 1.
  private static final class Spans {
    private final int[] first;
    private final int[] count;
    private final float[] before;
    private final float[] after;
    private final float inner;

    private Spans(int to, float inner) {
      this.first = new int[to];
      this.count = new int[to];
      this.before = new float[to];
      this.after = new float[to];
      this.inner = inner;
    }

    static Spans of(int from, int to) {
      double scale = (double) from / to;
      Spans spans = new Spans(to, (float) (1 / scale));
      for (int i = 0; i < to; i++) {
        double begin = i * scale;
        double end = Math.min(from, begin + scale);
        int last = (int) Math.ceil(end - 1e-6);
        spans.first[i] = (int) Math.floor(begin + 1e-6);
        spans.count[i] = Math.max(1, Math.min(from, last) - spans.first[i]);
        double left = Math.min(1, spans.first[i] + 1 - begin);
        spans.before[i] = (float) (left / scale);
        spans.after[i] = (float) ((end - (spans.first[i] + spans.count[i] - 1)) / scale);
      }
      return spans;
    }

    float weight(int to, int from) {
      if (count[to] == 1) {
        return 1;
      }
      int place = from - first[to];
      return place == 0 ? before[to] : place == count[to] - 1 ? after[to] : inner;
    }
  }
}
