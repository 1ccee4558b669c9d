package org.spotter.inference;

import java.util.HashMap;
import java.util.Map;
import org.spotter.inference.Graph.Node;

/// Which layer uses which learnt numbers first. Numbers that pass through nodes which only make
/// weights ready belong to the layer behind these.
final class Learnt {
  /// How many numbers a tensor of weights stands for that no layer has taken yet.
  private final Map<String, Long> left = new HashMap<>();

  Learnt(Graph graph) {
    graph.weights().forEach((name, shape) -> left.put(name, MultiplyAdds.count(shape)));
  }

  /// Whether a node takes weights alone; what it gives are weights from now on.
  boolean prepares(Node node) {
    boolean any = node.inputs().stream().anyMatch(i -> !i.isEmpty());
    if (!any || !node.inputs().stream().allMatch(i -> i.isEmpty() || left.containsKey(i))) {
      return false;
    }
    long sum = take(node);
    for (String output : node.outputs()) {
      left.put(output, sum);
      sum = 0;
    }
    return true;
  }

  /// How many numbers a node is the first to use.
  long take(Node node) {
    long sum = 0;
    for (String input : node.inputs()) {
      Long own = left.replace(input, 0L);
      sum += own == null ? 0 : own;
    }
    return sum;
  }
}
