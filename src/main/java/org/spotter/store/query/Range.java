package org.spotter.store.query;

/// Numbers from one end to the other, each end included or not.
///
/// @param low the smaller end, or negative infinity
/// @param withLow whether the smaller end belongs to it
/// @param high the greater end, or infinity
/// @param withHigh whether the greater end belongs to it
public record Range(double low, boolean withLow, double high, boolean withHigh) {
  public Range {
    withLow = withLow && low > Double.NEGATIVE_INFINITY;
    withHigh = withHigh && high < Double.POSITIVE_INFINITY;
  }

  /// One or more.
  public static final Range SOME = from(1);

  /// Exactly this number.
  public static Range of(double number) {
    return new Range(number, true, number, true);
  }

  /// Both ends included.
  public static Range between(double low, double high) {
    return new Range(low, true, high, true);
  }

  /// This number and above.
  public static Range from(double low) {
    return new Range(low, true, Double.POSITIVE_INFINITY, false);
  }

  public static Range above(double low) {
    return new Range(low, false, Double.POSITIVE_INFINITY, false);
  }

  /// This number and below.
  public static Range upTo(double high) {
    return new Range(Double.NEGATIVE_INFINITY, false, high, true);
  }

  public static Range below(double high) {
    return new Range(Double.NEGATIVE_INFINITY, false, high, false);
  }

  public boolean contains(double number) {
    return (withLow ? number >= low : number > low) && (withHigh ? number <= high : number < high);
  }

  /// The squares of these numbers, of which none is below 0.
  public Range squared() {
    return new Range(low > 0 ? low * low : low, withLow, high * Math.abs(high), withHigh);
  }

  public Range times(double factor) {
    return new Range(low * factor, withLow, high * factor, withHigh);
  }
}
