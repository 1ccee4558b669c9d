package org.spotter.inference;

import java.util.List;
import java.util.stream.Collectors;

/// A layer of a model as its file has it.
///
/// @param place counted from 1, in the order of the file, constants left out
/// @param name what its maker called it, often empty
/// @param operator `Conv` and so on
/// @param kernel the size of what is slid over the picture, or of the matrix; empty for others
/// @param strides how far it is moved each time; empty where it says nothing
/// @param groups how many parts the channels are divided into, 1 for all together
/// @param outputs the names of what comes out
/// @param shape of the first output, empty where it is not known
/// @param parameters how many learnt numbers it is the first to use
/// @param multiplyAdds of one picture: of convolutions and matrices, 0 for other operators, -1
///   where the shapes are not known
/// @param millis of one picture, `NaN` where it was not measured
public record Layer(
    int place,
    String name,
    String operator,
    List<Long> kernel,
    List<Long> strides,
    long groups,
    List<String> outputs,
    List<Long> shape,
    long parameters,
    long multiplyAdds,
    double millis) {
  public Layer {
    kernel = List.copyOf(kernel);
    strides = List.copyOf(strides);
    outputs = List.copyOf(outputs);
    shape = List.copyOf(shape);
  }

  /// The kernel as people write it: `3×3 /2 ⋅96` for steps of 2 in 96 groups.
  public String kernelText() {
    if (kernel.isEmpty()) {
      return "";
    }
    String step = strides.stream().allMatch(s -> s == 1) ? "" : " /" + step();
    return times(kernel, "×") + step + (groups > 1 ? " ⋅" + groups : "");
  }

  private String step() {
    return strides.stream().distinct().count() == 1
        ? String.valueOf(strides.getFirst())
        : times(strides, "×");
  }

  /// The shape as people write it: `1×96×26×26`; empty when it is not known.
  public String shapeText() {
    return times(shape, "×");
  }

  private static String times(List<Long> numbers, String between) {
    return numbers.stream()
        .map(n -> n < 0 ? "?" : String.valueOf(n))
        .collect(Collectors.joining(between));
  }
}
