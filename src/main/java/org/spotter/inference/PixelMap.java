package org.spotter.inference;

/// Numbers over a part of the model's input, to be stretched over it.
///
/// @param kind what the numbers mean
/// @param channels numbers a cell; one plane after the other
/// @param width cells across
/// @param height cells down
/// @param values `channels × height × width` numbers from `start`, reading only
/// @param start where they begin
/// @param left the part's edges in pixels of the input
/// @param top its upper edge
/// @param right its right edge
/// @param bottom its lower edge
// The array is shared, as a whole output is too large to copy for each reader.
@SuppressWarnings("ArrayRecordComponent")
public record PixelMap(
    Kind kind,
    int channels,
    int width,
    int height,
    float[] values,
    int start,
    double left,
    double top,
    double right,
    double bottom) {
  /// What the numbers mean.
  public enum Kind {
    /// One plane a class, the largest wins.
    LOGITS,
    /// One plane of class numbers.
    CLASSES,
    /// One plane of probabilities of the only class; above the card's threshold is inside.
    PROBABILITY,
    /// One plane of logits of the only class; above 0 is inside.
    BINARY_LOGITS
  }

  /// Over the whole input.
  public static PixelMap over(
      InputSpec input, Kind kind, int channels, int width, int height, float[] values) {
    return new PixelMap(
        kind, channels, width, height, values, 0, 0, 0, input.width(), input.height());
  }

  /// Where a cell's coordinate lies for a pixel of the input, middle on middle.
  double column(double inputX) {
    return (inputX - left) * width / (right - left) - 0.5;
  }

  double row(double inputY) {
    return (inputY - top) * height / (bottom - top) - 0.5;
  }
}
