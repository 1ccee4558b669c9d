package org.spotter.inference;

import java.util.List;

/// What goes into a model.
///
/// @param name the input's name in the graph
/// @param type how a number is stored
/// @param layout the order of the dimensions
/// @param width pixels of the model's square, which need not be one
/// @param height pixels
/// @param channels the order of the colours
/// @param mean subtracted from 0–255, in the order of `channels`
/// @param std divides what is left, in the order of `channels`, never 0
/// @param resize how a picture comes into the square
/// @param pad 0–255, what stands where the picture does not reach
public record InputSpec(
    String name,
    Type type,
    Layout layout,
    int width,
    int height,
    Channels channels,
    List<Double> mean,
    List<Double> std,
    Resize resize,
    int pad) {
  public InputSpec {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
  }

  /// How a number is stored.
  public enum Type {
    FLOAT32,
    INT32
  }

  /// The order of the dimensions: a picture a number (N), channels (C), rows (H), columns (W).
  public enum Layout {
    NCHW,
    NHWC
  }

  /// The order of the colours.
  public enum Channels {
    BGR,
    RGB
  }

  /// How a picture comes into the model's square.
  public enum Resize {
    /// Both sides to the square's, whatever that does to the shape.
    STRETCH,
    /// As large as fits, the shape kept, in the upper left corner.
    LETTERBOX_TOP_LEFT,
    /// As large as fits, the shape kept, in the middle.
    LETTERBOX_CENTRE
  }

  /// The tensor's shape for one picture.
  public long[] shape() {
    return switch (layout) {
      case NCHW -> new long[] {1, 3, height, width};
      case NHWC -> new long[] {1, height, width, 3};
    };
  }
}
