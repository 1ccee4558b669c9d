package org.spotter.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How what comes out of a model is read.
///
/// @param adapter the name of the [Adapter], or null for the first that accepts the outputs
/// @param nms of two boxes of a class that overlap by more than this IoU the worse is dropped, 0 to
///   1
/// @param strides pixels of the input a grid cell covers, one a grid, in the model's order
public record OutputSpec(@Nullable String adapter, double nms, List<Integer> strides) {
  /// The strides of most detectors.
  public static final List<Integer> USUAL_STRIDES = List.of(8, 16, 32);

  public OutputSpec {
    strides = List.copyOf(strides);
  }
}
