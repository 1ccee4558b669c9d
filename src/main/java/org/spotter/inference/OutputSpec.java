package org.spotter.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How what comes out of a model is read.
///
/// @param adapter the name of the [Adapter], or null for the first that accepts the outputs
/// @param nms of two boxes of a class that overlap by more than this IoU the worse is dropped, 0 to
///   1
/// @param strides pixels of the input a grid cell covers, one a grid, in the model's order
/// @param activation what is still to be done to scores
/// @param threshold above which probability a pixel is inside a mask, 0 to 1
/// @param most how many predictions of a picture are kept, 1 or more
/// @param tables which outputs hold what, for models that no family describes, or null
public record OutputSpec(
    @Nullable String adapter,
    double nms,
    List<Integer> strides,
    Activation activation,
    double threshold,
    int most,
    @Nullable Tables tables) {
  /// The strides of most detectors.
  public static final List<Integer> USUAL_STRIDES = List.of(8, 16, 32);

  /// Of two boxes of a class that overlap by more the worse is dropped, where a card does not say.
  public static final double USUAL_NMS = 0.6;

  /// So many of the best predictions of a picture are kept, where a card does not say.
  public static final int USUAL_MOST = 300;

  private static final double HALF = 0.5;

  public OutputSpec {
    strides = List.copyOf(strides);
  }

  /// All else as usual.
  public OutputSpec(@Nullable String adapter, double nms, List<Integer> strides) {
    this(adapter, nms, strides, Activation.AUTO, HALF, USUAL_MOST, null);
  }

  /// What makes probabilities of the numbers that a model gives.
  public enum Activation {
    /// By the adapter's rule; of classes: nothing when the numbers add up to 1, else softmax.
    AUTO,
    NONE,
    SIGMOID,
    SOFTMAX
  }

  /// Which outputs hold what, by their names.
  ///
  /// @param boxes the output `[1,n,4]` with boxes
  /// @param layout the order of a box's four numbers
  /// @param scale what they are measured in
  /// @param scores the output `[1,n,classes]`, or `[1,n]` along with `classes`
  /// @param classes the output `[1,n]` with class numbers, or null when scores have a column a
  ///   class
  /// @param firstClass what is subtracted from a class number to give its place in the card
  public record Tables(
      String boxes,
      Layout layout,
      Scale scale,
      String scores,
      @Nullable String classes,
      int firstClass) {
    /// The order of a box's four numbers.
    public enum Layout {
      /// left, top, right, bottom
      XYXY,
      /// top, left, bottom, right
      YXYX,
      /// left, top, width, height
      XYWH,
      /// middle, width, height
      CXCYWH
    }

    /// What a box is measured in.
    public enum Scale {
      /// Pixels of the model's input.
      PIXELS,
      /// Parts of the input's width and height, 0 to 1.
      PARTS
    }
  }

  /// The same read by another adapter.
  public OutputSpec withAdapter(String name) {
    return new OutputSpec(name, nms, strides, activation, threshold, most, tables);
  }

  public OutputSpec withNms(double newNms) {
    return new OutputSpec(adapter, newNms, strides, activation, threshold, most, tables);
  }

  public OutputSpec withActivation(Activation newActivation) {
    return new OutputSpec(adapter, nms, strides, newActivation, threshold, most, tables);
  }

  public OutputSpec withMost(int newMost) {
    return new OutputSpec(adapter, nms, strides, activation, threshold, newMost, tables);
  }

  public OutputSpec withTables(@Nullable Tables newTables) {
    return new OutputSpec(adapter, nms, strides, activation, threshold, most, newTables);
  }
}
