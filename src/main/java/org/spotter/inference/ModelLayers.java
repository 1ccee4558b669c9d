package org.spotter.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.Graph.Node;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// A model layer by layer, as its file has it.
///
/// @param layers in the order of the file; constants, and nodes that only make weights ready, are
///   left out
/// @param prepared how many nodes only make weights ready, such as by widening their numbers
/// @param usualMillis how long a picture takes as the model is used, with layers put together where
///   the runtime can; `NaN` where it was not measured
/// @param runs how often it was measured
public record ModelLayers(List<Layer> layers, int prepared, double usualMillis, int runs) {
  public ModelLayers {
    layers = List.copyOf(layers);
  }

  /// What the file tells, without running it.
  ///
  /// @throws Problem when it cannot be read or is no ONNX file
  public static ModelLayers read(Path file) {
    return of(OnnxFile.read(file, GraphParser::parse), LayerTimes.NONE);
  }

  /// What the file tells, and what running it on nothing adds: the shapes it leaves open, and the
  /// time of each layer, the median of some runs on one thread of the processor.
  ///
  /// @param input what a card says of the input, or null where there is none
  /// @param runs how many, 1 or more
  /// @throws Problem when it cannot be read or run
  /// @throws Cancelled when progress asked to stop
  public static ModelLayers measured(
      Path file, @Nullable InputSpec input, int runs, Progress progress) {
    Graph graph = OnnxFile.read(file, GraphParser::parse);
    return of(graph, LayerTimes.measure(file, input, runs, progress));
  }

  /// How many numbers all layers learnt.
  public long parameters() {
    return layers.stream().mapToLong(Layer::parameters).sum();
  }

  /// Multiply-adds of all layers, those left out that are not known.
  public long multiplyAdds() {
    return layers.stream().mapToLong(l -> Math.max(0, l.multiplyAdds())).sum();
  }

  /// The time of all layers; `NaN` where none was measured.
  public double millis() {
    return layers.stream()
        .mapToDouble(Layer::millis)
        .filter(m -> !Double.isNaN(m))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  private static ModelLayers of(Graph graph, LayerTimes times) {
    Map<String, List<Long>> shapes = new HashMap<>(graph.shapes());
    shapes.putAll(graph.weights());
    for (int i = 0; i < graph.nodes().size(); i++) {
      learn(graph.nodes().get(i), times.shapes(i), shapes);
    }
    MultiplyAdds work = new MultiplyAdds(shapes);
    Learnt learnt = new Learnt(graph);
    List<Layer> layers = new ArrayList<>();
    int prepared = 0;
    for (int i = 0; i < graph.nodes().size(); i++) {
      Node node = graph.nodes().get(i);
      if (node.isConstant()) {
        continue;
      }
      if (learnt.prepares(node)) {
        shapes.putIfAbsent(
            node.outputs().getFirst(), shapes.getOrDefault(node.input(0), List.of()));
        prepared++;
      } else {
        int place = layers.size() + 1;
        long own = learnt.take(node);
        layers.add(layer(place, node, shapes, own, work.of(node), times.millis(i)));
      }
    }
    return new ModelLayers(layers, prepared, times.usualMillis(), times.runs());
  }

  private static void learn(Node node, List<List<Long>> outputs, Map<String, List<Long>> shapes) {
    for (int o = 0; o < Math.min(outputs.size(), node.outputs().size()); o++) {
      shapes.put(node.outputs().get(o), outputs.get(o));
    }
  }

  private static Layer layer(
      int place,
      Node node,
      Map<String, List<Long>> shapes,
      long learnt,
      long multiplyAdds,
      double millis) {
    String first = node.outputs().isEmpty() ? "" : node.outputs().getFirst();
    return new Layer(
        place,
        node.name(),
        node.operator(),
        kernel(node, shapes),
        node.numbers("strides"),
        node.number("group", 1),
        node.outputs(),
        shapes.getOrDefault(first, List.of()),
        learnt,
        multiplyAdds,
        millis);
  }

  private static List<Long> kernel(Node node, Map<String, List<Long>> shapes) {
    List<Long> told = node.numbers("kernel_shape");
    if (!told.isEmpty()) {
      return told;
    }
    int weights = node.operator().startsWith("QLinear") ? 3 : 1;
    List<Long> shape = shapes.getOrDefault(node.input(weights), List.of());
    return switch (node.operator()) {
      case "Conv", "FusedConv", "ConvInteger", "QLinearConv", "ConvTranspose" ->
          shape.size() > 2 ? shape.subList(2, shape.size()) : List.of();
      case "Gemm", "MatMul", "MatMulInteger", "QLinearMatMul" -> shape;
      default -> List.of();
    };
  }
}
