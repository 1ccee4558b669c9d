package org.spotter.inference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Writes ONNX files whose outputs are known: whatever comes in, each output is the numbers that
/// were put into the file. What a real model of the family would give for one picture can so be
/// written down.
final class TinyModel {
  private static final Map<String, Integer> TYPES =
      Map.of("float32", 1, "uint8", 2, "int32", 6, "int64", 7, "float16", 10, "float64", 11);

  private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
  private final ByteArrayOutputStream metadata = new ByteArrayOutputStream();
  private int opset = 17;
  private int ir = 8;

  /// One input; a dimension of -1 is left open.
  TinyModel input(String name, String type, long... shape) {
    put(graph, 11, slot(name, type, shape));
    return this;
  }

  TinyModel output(String name, String type, long[] shape, float... values) {
    return output(name, type, shape, shape, values);
  }

  /// An output whose file tells another shape than it has.
  TinyModel output(String name, String type, long[] shape, long[] told, float... values) {
    put(graph, 5, tensor(name + "_value", type, shape, values));
    return made(name, type, "Identity", told, name + "_value");
  }

  /// Numbers that are learnt.
  TinyModel weight(String name, String type, long[] shape, float... values) {
    put(graph, 5, tensor(name, type, shape, values));
    return this;
  }

  /// A layer between others.
  TinyModel layer(String name, String operator, String... from) {
    put(graph, 1, node(name, operator, from));
    return this;
  }

  /// An output that an operator makes of what came in or of other outputs.
  TinyModel made(String name, String type, String operator, long[] told, String... from) {
    put(graph, 1, node(name, operator, from));
    put(graph, 12, slot(name, type, told));
    return this;
  }

  private static byte[] node(String name, String operator, String... from) {
    var node = new ByteArrayOutputStream();
    for (String input : from) {
      put(node, 1, text(input));
    }
    put(node, 2, text(name));
    put(node, 4, text(operator));
    return node.toByteArray();
  }

  TinyModel metadata(String key, String value) {
    var pair = new ByteArrayOutputStream();
    put(pair, 1, text(key));
    put(pair, 2, text(value));
    put(metadata, 14, pair.toByteArray());
    return this;
  }

  TinyModel versions(int irVersion, int opsetVersion) {
    ir = irVersion;
    opset = opsetVersion;
    return this;
  }

  Path write(Path file) throws IOException {
    put(graph, 2, text("g"));
    var model = new ByteArrayOutputStream();
    number(model, 1, ir);
    put(model, 7, graph.toByteArray());
    var set = new ByteArrayOutputStream();
    number(set, 2, opset);
    put(model, 8, set.toByteArray());
    model.writeBytes(metadata.toByteArray());
    return Files.write(file, model.toByteArray());
  }

  private static byte[] tensor(String name, String type, long[] shape, float... values) {
    var out = new ByteArrayOutputStream();
    for (long d : shape) {
      number(out, 1, d);
    }
    number(out, 2, TYPES.getOrDefault(type, 8));
    put(out, 8, text(name));
    put(out, 9, raw(type, values));
    return out.toByteArray();
  }

  private static byte[] raw(String type, float... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float v : values) {
      switch (type) {
        case "float32" -> raw.putFloat(v);
        case "float16" -> raw.putShort(Float.floatToFloat16(v));
        case "float64" -> raw.putDouble(v);
        case "int64" -> raw.putLong((long) v);
        case "int32" -> raw.putInt((int) v);
        default -> raw.put((byte) v);
      }
    }
    byte[] bytes = new byte[raw.position()];
    raw.flip().get(bytes);
    return bytes;
  }

  private static byte[] slot(String name, String type, long... shape) {
    var dimensions = new ByteArrayOutputStream();
    for (long d : shape) {
      var dimension = new ByteArrayOutputStream();
      if (d >= 0) {
        number(dimension, 1, d);
      } else {
        put(dimension, 2, text("n" + -d));
      }
      put(dimensions, 1, dimension.toByteArray());
    }
    var tensor = new ByteArrayOutputStream();
    number(tensor, 1, TYPES.getOrDefault(type, 8));
    put(tensor, 2, dimensions.toByteArray());
    var kind = new ByteArrayOutputStream();
    put(kind, 1, tensor.toByteArray());
    var out = new ByteArrayOutputStream();
    put(out, 1, text(name));
    put(out, 2, kind.toByteArray());
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int field, byte[] content) {
    varint(out, ((long) field << 3) | 2);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void number(ByteArrayOutputStream out, int field, long value) {
    varint(out, (long) field << 3);
    varint(out, value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
      out.write((int) ((rest & 0x7f) | 0x80));
    }
    out.write((int) rest);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
