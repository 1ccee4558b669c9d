package org.spotter.format.coco;

/// Reads short decimals, as coordinates are, several times faster than a parser for all of them.
final class Decimal {
  /// What is not short: it may be any number.
  static final double NOT_SHORT = Double.NaN;

  /// Up to fifteen digits make a whole number that a double holds exactly, and so are these powers;
  /// the quotient of two exact doubles is the double nearest to the decimal.
  private static final int MOST_DIGITS = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Decimal() {}

  /// @param text holds a JSON number
  /// @return [#NOT_SHORT] when it has an exponent or too many digits
  static double parse(char[] text, int from, int length) {
    if (length > MOST_DIGITS + 1) {
      return NOT_SHORT;
    }
    boolean negative = text[from] == '-';
    long digits = 0;
    int decimals = 0;
    boolean afterPoint = false;
    for (int i = negative ? from + 1 : from; i < from + length; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        decimals += afterPoint ? 1 : 0;
      } else if (text[i] == '.' && !afterPoint) {
        afterPoint = true;
      } else {
        return NOT_SHORT;
      }
    }
    if (digits > 1e15) {
      return NOT_SHORT;
    }
    double value = digits / POWERS[decimals];
    return negative ? -value : value;
  }
}
