package org.spotter.inference;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Walks through the messages of an ONNX file. Weights are passed over, not read. Field numbers are
/// those of `onnx.proto`.
///
/// @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
final class OnnxParser {
  private static final int DEEPEST = 64;
  private static final int EXTERNAL = 1;

  private final Map<String, Long> opsets = new HashMap<>();
  private final Map<String, Integer> layers = new HashMap<>();
  private final Map<String, String> makers = new HashMap<>();
  private final Map<String, String> metadata = new HashMap<>();
  private final Set<String> externalData = new LinkedHashSet<>();
  private final Set<String> weights = new HashSet<>();
  private final List<Slot> inputs = new ArrayList<>();
  private final List<Slot> outputs = new ArrayList<>();
  private long irVersion;
  private String producer = "";
  private long parameters;

  /// @throws IllegalArgumentException or BufferUnderflowException when the bytes are no model
  OnnxFile parse(ByteBuffer bytes) {
    model(new ProtoReader(bytes));
    if (layers.isEmpty() || outputs.isEmpty()) {
      throw new IllegalArgumentException("no graph");
    }
    // Before version 4 of the format every weight was also listed as an input.
    List<Slot> real = inputs.stream().filter(s -> !weights.contains(s.name())).toList();
    return new OnnxFile(
        irVersion,
        producer,
        opsets,
        new Signature(real, outputs),
        layers,
        parameters,
        List.copyOf(externalData),
        metadata,
        lastLayers());
  }

  /// The operator that each output comes out of.
  private Map<String, String> lastLayers() {
    Map<String, String> last = new HashMap<>();
    for (Slot output : outputs) {
      last.put(output.name(), makers.getOrDefault(output.name(), ""));
    }
    return last;
  }

  private void model(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 1 -> irVersion = in.number();
        case 2 -> producer = in.text();
        case 7 -> graph(new ProtoReader(in.message()), 0);
        case 8 -> opset(new ProtoReader(in.message()));
        case 14 -> pair(new ProtoReader(in.message()), metadata);
        case 25 -> function(new ProtoReader(in.message()));
        default -> in.skip();
      }
    }
  }

  private void opset(ProtoReader in) {
    String domain = "";
    long version = 0;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> domain = in.text();
        case 2 -> version = in.number();
        default -> in.skip();
      }
    }
    opsets.put(domain, version);
  }

  private static void pair(ProtoReader in, Map<String, String> into) {
    String key = "";
    String value = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> key = in.text();
        case 2 -> value = in.text();
        default -> in.skip();
      }
    }
    into.put(key, value);
  }

  private void function(ProtoReader in) {
    while (in.next()) {
      if (in.field() == 7) {
        node(new ProtoReader(in.message()), 1);
      } else {
        in.skip();
      }
    }
  }

  private void graph(ProtoReader in, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("graphs inside graphs without end");
    }
    while (in.next()) {
      switch (in.field()) {
        case 1 -> node(new ProtoReader(in.message()), depth);
        case 5 -> parameters += weight(new ProtoReader(in.message()));
        case 11 -> slot(new ProtoReader(in.message()), depth, inputs);
        case 12 -> slot(new ProtoReader(in.message()), depth, outputs);
        case 15 -> sparse(new ProtoReader(in.message()));
        default -> in.skip();
      }
    }
  }

  private void node(ProtoReader in, int depth) {
    List<String> gives = new ArrayList<>();
    String operator = "";
    while (in.next()) {
      switch (in.field()) {
        case 2 -> gives.add(in.text());
        case 4 -> operator = in.text();
        case 5 -> attribute(new ProtoReader(in.message()), depth);
        default -> in.skip();
      }
    }
    layers.merge(operator, 1, Integer::sum);
    for (String name : gives) {
      if (depth == 0) {
        makers.put(name, operator);
      }
    }
  }

  private void attribute(ProtoReader in, int depth) {
    while (in.next()) {
      switch (in.field()) {
        case 5, 10 -> parameters += weight(new ProtoReader(in.message()));
        case 6, 11 -> graph(new ProtoReader(in.message()), depth + 1);
        case 22, 23 -> sparse(new ProtoReader(in.message()));
        default -> in.skip();
      }
    }
  }

  private void sparse(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 1 -> parameters += weight(new ProtoReader(in.message()));
        case 2 -> weight(new ProtoReader(in.message()));
        default -> in.skip();
      }
    }
  }

  /// Notes a tensor's name and where its data are, and returns how many numbers it holds.
  private long weight(ProtoReader in) {
    List<Long> shape = new ArrayList<>();
    Map<String, String> external = new HashMap<>();
    boolean elsewhere = false;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> in.numbers(shape::add);
        case 8 -> weights.add(in.text());
        case 13 -> pair(new ProtoReader(in.message()), external);
        case 14 -> elsewhere = in.number() == EXTERNAL;
        default -> in.skip();
      }
    }
    if (elsewhere || !external.isEmpty()) {
      externalData.add(external.getOrDefault("location", ""));
    }
    return shape.stream().reduce(1L, (a, b) -> a * b);
  }

  private static void slot(ProtoReader in, int depth, List<Slot> into) {
    Slot slot = slot(in);
    if (depth == 0) {
      into.add(slot);
    }
  }

  /// A tensor's name, type and shape.
  static Slot slot(ProtoReader in) {
    String name = "";
    Slot type = new Slot("", "?", List.of());
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> type = type(new ProtoReader(in.message()));
        default -> in.skip();
      }
    }
    return new Slot(name, type.type(), type.shape());
  }

  private static Slot type(ProtoReader in) {
    Slot type = new Slot("", "?", List.of());
    while (in.next()) {
      if (in.field() == 1) {
        type = tensorType(new ProtoReader(in.message()));
      } else {
        in.skip();
      }
    }
    return type;
  }

  private static Slot tensorType(ProtoReader in) {
    String element = "?";
    List<Long> shape = List.of();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> element = elementName(in.number());
        case 2 -> shape = shape(new ProtoReader(in.message()));
        default -> in.skip();
      }
    }
    return new Slot("", element, shape);
  }

  private static List<Long> shape(ProtoReader in) {
    List<Long> dimensions = new ArrayList<>();
    while (in.next()) {
      if (in.field() == 1) {
        dimensions.add(dimension(new ProtoReader(in.message())));
      } else {
        in.skip();
      }
    }
    return dimensions;
  }

  private static long dimension(ProtoReader in) {
    long value = -1;
    while (in.next()) {
      if (in.field() == 1) {
        value = in.number();
      } else {
        in.skip();
      }
    }
    return value;
  }

  private static String elementName(long type) {
    return switch ((int) type) {
      case 1 -> "float32";
      case 2 -> "uint8";
      case 3 -> "int8";
      case 6 -> "int32";
      case 7 -> "int64";
      case 8 -> "string";
      case 9 -> "bool";
      case 10 -> "float16";
      case 11 -> "float64";
      case 16 -> "bfloat16";
      default -> "type " + type;
    };
  }
}
