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
/// @param multiple 0 when the model always takes `width` and `height`; else those are the most, and
///   the sides follow the picture's shape in steps of so many pixels
/// @param filter how pixels are blended where the picture becomes smaller
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
    int pad,
    int multiple,
    Filter filter) {
  public InputSpec {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
  }

  /// An input of one size.
  public InputSpec(
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
    this(name, type, layout, width, height, channels, mean, std, resize, pad, 0, Filter.BILINEAR);
  }

  /// How pixels are blended where a picture becomes smaller.
  public enum Filter {
    /// From the four nearest pixels, as most detectors are trained: OpenCV's `INTER_LINEAR`.
    BILINEAR,
    /// From all pixels that a new one covers: OpenCV's `INTER_AREA`, and close to the antialiased
    /// filters of TensorFlow and Pillow.
    AREA
  }

  /// How a number is stored.
  public enum Type {
    FLOAT32(4),
    FLOAT16(2),
    UINT8(1),
    INT32(4),
    INT64(8);

    private final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }

    /// Bytes a number.
    int bytes() {
      return bytes;
    }
  }

  /// The order of the dimensions: a picture a number (N), channels (C), rows (H), columns (W).
  public enum Layout {
    NCHW,
    NHWC,
    /// Without the number of pictures, as torchvision's detectors.
    CHW
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
    LETTERBOX_CENTRE,
    /// The whole square covered, the shape kept, what is too much cut off at both ends.
    COVER
  }

  /// The tensor's shape for one picture.
  public long[] shape() {
    return switch (layout) {
      case NCHW -> new long[] {1, 3, height, width};
      case NHWC -> new long[] {1, height, width, 3};
      case CHW -> new long[] {3, height, width};
    };
  }

  /// How many numbers one picture takes.
  int numbers() {
    return 3 * width * height;
  }

  /// The input for a picture of this size: itself, unless the sides follow the picture.
  InputSpec sizedFor(int pictureWidth, int pictureHeight) {
    if (multiple == 0) {
      return this;
    }
    double r = Math.min((double) width / pictureWidth, (double) height / pictureHeight);
    int w = Math.min(width, Math.ceilDiv((int) (pictureWidth * r), multiple) * multiple);
    int h = Math.min(height, Math.ceilDiv((int) (pictureHeight * r), multiple) * multiple);
    return withSize(Math.max(w, multiple), Math.max(h, multiple));
  }

  /// The same for another size.
  public InputSpec withSize(int newWidth, int newHeight) {
    return new InputSpec(
        name, type, layout, newWidth, newHeight, channels, mean, std, resize, pad, multiple,
        filter);
  }

  /// The same for other numbers of the colours.
  ///
  /// @param said `raw`, `unit`, `symmetric`, `imagenet`, or MEAN/STD in the order red, green, blue
  /// @throws org.spotter.task.Problem when it is none of them
  public InputSpec withPixels(String said) {
    ColourNumbers colours = ColourNumbers.of(said);
    boolean reversed = channels == Channels.BGR;
    return with(
        channels,
        reversed ? colours.mean().reversed() : colours.mean(),
        reversed ? colours.std().reversed() : colours.std(),
        resize);
  }

  /// The same with the colours in another order; each keeps its numbers.
  public InputSpec withChannels(Channels newChannels) {
    return newChannels == channels
        ? this
        : with(newChannels, mean.reversed(), std.reversed(), resize);
  }

  public InputSpec withResize(Resize newResize) {
    return with(channels, mean, std, newResize);
  }

  private InputSpec with(
      Channels newChannels, List<Double> newMean, List<Double> newStd, Resize newResize) {
    return new InputSpec(
        name,
        type,
        layout,
        width,
        height,
        newChannels,
        newMean,
        newStd,
        newResize,
        pad,
        multiple,
        filter);
  }
}
