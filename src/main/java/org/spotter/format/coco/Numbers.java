package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// Writes numbers with the fewest digits that give the same double again; whole ones without a
/// point.
final class Numbers {
  private static final double EXACT = 1e15;
  private static final int[] SCALES = {1, 10, 100, 1000, 10_000};

  private final char[] digits = new char[24];

  /// @param value a finite number
  void write(double value, JsonGenerator out) throws IOException {
    for (int places = 0; places < SCALES.length; places++) {
      double scaled = value * SCALES[places];
      long whole = (long) scaled;
      whole += Math.round(scaled - whole);
      // Both sides are exact below 10^15, so the quotient is the double nearest to the decimal.
      if (Math.abs(scaled) < EXACT && (double) whole / SCALES[places] == value) {
        write(whole, places, out);
        return;
      }
    }
    out.writeNumber(value);
  }

  private void write(long scaled, int places, JsonGenerator out) throws IOException {
    int at = digits.length;
    long left = Math.abs(scaled);
    for (int place = 0; left > 0 || place <= places; place++) {
      if (place == places && places > 0) {
        digits[--at] = '.';
      }
      digits[--at] = (char) ('0' + left % 10);
      left /= 10;
    }
    if (scaled < 0) {
      digits[--at] = '-';
    }
    out.writeNumber(digits, at, digits.length - at);
  }
}
