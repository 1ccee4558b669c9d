package org.spotter.inference;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spotter.inference.Graph.Node;

/// Reads the layers of an ONNX file in their order. Weights are passed over; field numbers are
/// those of `onnx.proto`.
final class GraphParser {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, List<Long>> weights = new HashMap<>();
  private final Map<String, List<Long>> shapes = new HashMap<>();

  /// @throws IllegalArgumentException or BufferUnderflowException when the bytes are no model
  static Graph parse(ByteBuffer bytes) {
    GraphParser parser = new GraphParser();
    ProtoReader in = new ProtoReader(bytes);
    while (in.next()) {
      if (in.field() == 7) {
        parser.graph(new ProtoReader(in.message()));
      } else {
        in.skip();
      }
    }
    return new Graph(parser.nodes, parser.weights, parser.shapes);
  }

  private void graph(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 1 -> node(new ProtoReader(in.message()));
        case 5 -> tensor(new ProtoReader(in.message()), "");
        case 11, 12, 13 -> value(in.message());
        default -> in.skip();
      }
    }
  }

  private void value(ByteBuffer message) {
    Slot slot = OnnxParser.slot(new ProtoReader(message));
    if (!slot.shape().isEmpty()) {
      shapes.put(slot.name(), slot.shape());
    }
  }

  private void node(ProtoReader in) {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, List<Long>> numbers = new HashMap<>();
    String name = "";
    String operator = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> inputs.add(in.text());
        case 2 -> outputs.add(in.text());
        case 3 -> name = in.text();
        case 4 -> operator = in.text();
        case 5 -> attribute(new ProtoReader(in.message()), outputs, numbers);
        default -> in.skip();
      }
    }
    nodes.add(new Node(name, operator, inputs, outputs, numbers));
  }

  private void attribute(ProtoReader in, List<String> outputs, Map<String, List<Long>> numbers) {
    String name = "";
    List<Long> values = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 3, 8 -> in.numbers(values::add);
        case 5 ->
            tensor(new ProtoReader(in.message()), outputs.isEmpty() ? "" : outputs.getFirst());
        default -> in.skip();
      }
    }
    if (!values.isEmpty()) {
      numbers.put(name, List.copyOf(values));
    }
  }

  /// @param otherwise the name of a tensor that has none of its own
  private void tensor(ProtoReader in, String otherwise) {
    List<Long> shape = new ArrayList<>();
    String name = otherwise;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> in.numbers(shape::add);
        case 8 -> name = otherwise.isEmpty() ? in.text() : skipped(in, otherwise);
        default -> in.skip();
      }
    }
    weights.put(name, List.copyOf(shape));
  }

  private static String skipped(ProtoReader in, String name) {
    in.skip();
    return name;
  }
}
