package org.spotter.inference;

import java.util.List;
import java.util.stream.Collectors;

/// An input or output of a model.
///
/// @param name its name in the graph
/// @param type how a number is stored, in small letters as `float32`
/// @param shape its dimensions, -1 where the model leaves one open
public record Slot(String name, String type, List<Long> shape) {
  public Slot {
    shape = List.copyOf(shape);
  }

  /// Whether a tensor of exactly these dimensions can be here.
  boolean takes(long... dimensions) {
    if (shape.size() != dimensions.length) {
      return false;
    }
    for (int i = 0; i < dimensions.length; i++) {
      if (shape.get(i) >= 0 && shape.get(i) != dimensions[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether it is the input by which DETRs with their own post-processing are told the size of the
  /// picture.
  boolean sizes() {
    return name.contains("size")
        && type.equals("int64")
        && shape.size() == 2
        && shape.getLast() == 2;
  }

  /// Whether its dimensions are exactly these.
  boolean is(long... dimensions) {
    return shape.equals(java.util.Arrays.stream(dimensions).boxed().toList());
  }

  /// Whether the file tells its whole shape.
  boolean settled() {
    return !shape.isEmpty() && shape.stream().allMatch(d -> d > 0);
  }

  /// As a person writes it: `images float32 [1,3,416,416]`.
  @Override
  public String toString() {
    return name + " " + type + " " + shapeText();
  }

  private String shapeText() {
    return shape.stream()
        .map(d -> d < 0 ? "?" : String.valueOf(d))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
