package org.spotter.store;

/// Rows of numbers in few bytes, exact to the last bit.
///
/// Coordinates in data sets mostly have two decimals. When every number is a whole multiple of 10⁻ᵈ
/// for a small d, that is, dividing the whole number by 10ᵈ gives back the same 64 bits, the
/// differences of those whole numbers are written; else the 64 bits themselves. Negative zero, for
/// one, makes a row be written in full.
final class Decimals {
  /// In place of d: the numbers are written in full.
  static final int FULL = 15;

  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
  private static final double LARGEST = 1L << 50;

  private Decimals() {}

  /// The fewest decimals, at least the given ones, with which every number is exact.
  static int decimals(double[] numbers, int atLeast) {
    int d = atLeast;
    for (double number : numbers) {
      while (d < POWERS.length && !exact(number, POWERS[d])) {
        d++;
      }
      if (d == POWERS.length) {
        return FULL;
      }
    }
    return d;
  }

  private static boolean exact(double number, double power) {
    double scaled = Math.rint(number * power);
    return Math.abs(scaled) <= LARGEST
        && Double.doubleToRawLongBits((long) scaled / power) == Double.doubleToRawLongBits(number);
  }

  /// Writes the numbers, each as its difference to the one `stride` places before.
  static void put(Bytes out, double[] numbers, int decimals, int stride) {
    out.putUnsigned(numbers.length);
    if (decimals == FULL) {
      for (double number : numbers) {
        out.putDouble(number);
      }
      return;
    }
    long[] scaled = new long[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      scaled[i] = (long) Math.rint(numbers[i] * POWERS[decimals]);
      out.putSigned(i < stride ? scaled[i] : scaled[i] - scaled[i - stride]);
    }
  }

  static double[] get(Bytes.Reader in, int decimals, int stride) {
    double[] numbers = new double[in.getCount()];
    if (decimals == FULL) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = in.getDouble();
      }
      return numbers;
    }
    long[] scaled = new long[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      scaled[i] = in.getSigned() + (i < stride ? 0 : scaled[i - stride]);
      numbers[i] = scaled[i] / POWERS[decimals];
    }
    return numbers;
  }
}
