package org.spotter.inference;

import java.util.List;
import java.util.Optional;

/// What a model gave for one picture: tensors of any type, copied to the Java heap as floats. The
/// numbers hold until the same thread of work runs the model again.
public record Outputs(List<Tensor> tensors) {
  public Outputs {
    tensors = List.copyOf(tensors);
  }

  /// @param name its name in the graph
  /// @param shape its dimensions
  /// @param values all numbers, last dimension fastest; reading only
  // The array is shared, as a whole output is too large to copy for each reader.
  @SuppressWarnings("ArrayRecordComponent")
  public record Tensor(String name, List<Long> shape, float[] values) {
    public Tensor {
      shape = List.copyOf(shape);
    }

    /// The size of a dimension, the first being 0; counted from the last when negative.
    public int size(int dimension) {
      return Math.toIntExact(shape.get(dimension < 0 ? shape.size() + dimension : dimension));
    }
  }

  /// The output of exactly this shape, `[1, rows, columns]`.
  public Optional<Tensor> table(int rows, int columns) {
    List<Long> wanted = List.of(1L, (long) rows, (long) columns);
    return tensors.stream().filter(t -> t.shape().equals(wanted)).findFirst();
  }

  /// The output of this name.
  ///
  /// @throws java.util.NoSuchElementException when the model gave none
  public Tensor named(String name) {
    return tensors.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /// The first output with so many dimensions.
  ///
  /// @throws java.util.NoSuchElementException when the model gave none
  public Tensor ofRank(int dimensions) {
    return tensors.stream().filter(t -> t.shape().size() == dimensions).findFirst().orElseThrow();
  }
}
