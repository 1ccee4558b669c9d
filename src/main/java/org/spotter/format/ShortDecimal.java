package org.spotter.format;

/// Reads short decimal numbers, as nearly all of a COCO file are, without the detour of a general
/// reader: up to 15 digits make a whole number that a double holds exactly, and so does the power
/// of ten it is divided by, so the one division gives the nearest double (Clinger, "How to read
/// floating point numbers accurately", PLDI 1990).
final class ShortDecimal {
  private static final int MOST_DIGITS = 15;
  private static final double[] POWER = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private ShortDecimal() {}

  /// @return the number; `NaN` when it is not of this kind, and a general reader has to look
  static double of(char[] text, int from, int length) {
    int at = from;
    int end = from + length;
    boolean negative = length > 0 && text[at] == '-';
    if (negative) {
      at++;
    }
    if (end - at > MOST_DIGITS + 1 || at == end) {
      return Double.NaN;
    }
    long digits = 0;
    int point = -1;
    for (; at < end; at++) {
      char c = text[at];
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else if (c == '.' && point < 0) {
        point = at;
      } else {
        return Double.NaN;
      }
    }
    if (point < 0 && length - (negative ? 1 : 0) > MOST_DIGITS) {
      return Double.NaN;
    }
    double value = point < 0 ? digits : digits / POWER[end - 1 - point];
    return negative ? -value : value;
  }
}
