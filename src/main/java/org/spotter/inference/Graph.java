package org.spotter.inference;

import java.util.List;
import java.util.Map;

/// The layers of a file and what it tells of the tensors between them.
///
/// @param nodes in the order of the file
/// @param weights shapes of learnt numbers, by tensor
/// @param shapes what the file tells of other tensors' shapes
record Graph(List<Node> nodes, Map<String, List<Long>> weights, Map<String, List<Long>> shapes) {
  Graph {
    nodes = List.copyOf(nodes);
    weights = Map.copyOf(weights);
    shapes = Map.copyOf(shapes);
  }

  /// A layer.
  ///
  /// @param inputs names of tensors, empty where one is left out
  /// @param numbers the attributes that are whole numbers
  record Node(
      String name,
      String operator,
      List<String> inputs,
      List<String> outputs,
      Map<String, List<Long>> numbers) {
    Node {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
      numbers = Map.copyOf(numbers);
    }

    boolean isConstant() {
      return operator.equals("Constant");
    }

    /// The name of an input, empty when there is none.
    String input(int place) {
      return place < inputs.size() ? inputs.get(place) : "";
    }

    List<Long> numbers(String attribute) {
      return numbers.getOrDefault(attribute, List.of());
    }

    long number(String attribute, long otherwise) {
      List<Long> told = numbers(attribute);
      return told.isEmpty() ? otherwise : told.getFirst();
    }
  }
}
