package org.spotter.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.spotter.pixels.Picture;

/// Memory that filling an input needs, kept from picture to picture.
final class Scratch {
  private byte[] padded = new byte[0];
  private int[] upper = new int[0];
  private int[] lower = new int[0];
  private Taps columns = Taps.of(1, 1);
  private Taps rows = Taps.of(1, 1);
  private @Nullable Averaging averaging;
  private int fromWidth = 1;
  private int fromHeight = 1;

  /// Makes room for a part that comes to lie in this place.
  void size(Region part, Placement place) {
    if (part.width() != fromWidth || place.width() != columns.first().length) {
      columns = Taps.of(part.width(), place.width());
      fromWidth = part.width();
    }
    if (part.height() != fromHeight || place.height() != rows.first().length) {
      rows = Taps.of(part.height(), place.height());
      fromHeight = part.height();
    }
    if (upper.length < 3 * place.width()) {
      upper = new int[3 * place.width()];
      lower = new int[3 * place.width()];
    }
  }

  /// Averages for a part that comes to lie in this place.
  Averaging averaging(Region part, Placement place) {
    if (averaging == null || !averaging.fits(part, place)) {
      averaging = new Averaging(part.width(), part.height(), place.width(), place.height());
    }
    return averaging;
  }

  Taps columns() {
    return columns;
  }

  Taps rows() {
    return rows;
  }

  int[] upper() {
    return upper;
  }

  int[] lower() {
    return lower;
  }

  /// The part's pixels without gaps, `pad` beyond the picture.
  byte[] padded(Picture picture, Region part, int pad) {
    int length = Math.multiplyExact(Math.multiplyExact(part.width(), part.height()), 3);
    if (padded.length < length) {
      padded = new byte[length];
    }
    Arrays.fill(padded, 0, length, (byte) pad);
    int left = Math.max(0, part.x());
    int right = Math.min(picture.width(), part.x() + part.width());
    int bottom = Math.min(picture.height(), part.y() + part.height());
    for (int y = Math.max(0, part.y()); y < bottom && left < right; y++) {
      int to = ((y - part.y()) * part.width() + left - part.x()) * 3;
      System.arraycopy(
          picture.bgr(), (y * picture.width() + left) * 3, padded, to, (right - left) * 3);
    }
    return padded;
  }
}
