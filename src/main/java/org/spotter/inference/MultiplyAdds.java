package org.spotter.inference;

import java.util.List;
import java.util.Map;
import org.spotter.inference.Graph.Node;

/// How many times a layer multiplies and adds for one picture. As is usual, only convolutions and
/// products of matrices are counted; recurrent layers are not.
final class MultiplyAdds {
  private static final long UNKNOWN = -1;
  private final Map<String, List<Long>> shapes;

  /// @param shapes of all tensors that are known, by name
  MultiplyAdds(Map<String, List<Long>> shapes) {
    this.shapes = shapes;
  }

  long of(Node node) {
    return switch (node.operator()) {
      case "Conv", "FusedConv", "ConvInteger" -> convolution(node, 1);
      case "QLinearConv" -> convolution(node, 3);
      case "ConvTranspose" -> product(numbers(node.input(0)), rest(node.input(1)));
      case "Gemm" ->
          product(out(node), inner(node.input(1), node.number("transB", 0) == 1 ? 1 : 0));
      case "MatMul", "MatMulInteger", "QLinearMatMul" ->
          product(out(node), inner(node.input(0), -1));
      default -> 0;
    };
  }

  private long convolution(Node node, int weights) {
    return product(out(node), rest(node.input(weights)));
  }

  private long out(Node node) {
    return numbers(node.outputs().isEmpty() ? "" : node.outputs().getFirst());
  }

  /// How many numbers of the weights belong to one output: all dimensions but the first.
  private long rest(String weights) {
    List<Long> shape = shapes.getOrDefault(weights, List.of());
    return shape.size() < 2 ? UNKNOWN : count(shape.subList(1, shape.size()));
  }

  private long inner(String tensor, int dimension) {
    List<Long> shape = shapes.getOrDefault(tensor, List.of());
    int place = dimension < 0 ? shape.size() + dimension : dimension;
    return place < 0 || place >= shape.size() ? UNKNOWN : shape.get(place);
  }

  private long numbers(String tensor) {
    List<Long> shape = shapes.getOrDefault(tensor, List.of());
    return shape.isEmpty() ? UNKNOWN : count(shape);
  }

  private static long product(long a, long b) {
    return a < 0 || b < 0 ? UNKNOWN : a * b;
  }

  /// How many numbers a shape holds; -1 when a dimension is open.
  static long count(List<Long> shape) {
    long count = 1;
    for (long d : shape) {
      if (d < 0) {
        return UNKNOWN;
      }
      count *= d;
    }
    return count;
  }
}
