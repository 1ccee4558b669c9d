package org.spotter.inference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Small ONNX files made byte by byte: a graph of one `Identity` from `in` to `out`.
final class OnnxFiles {
  private OnnxFiles() {}

  /// A graph that gives back what it takes.
  static byte[] identity(long... shape) {
    return model(new byte[0], shape);
  }

  /// The same, with a weight whose data are in another file.
  static byte[] withExternalData(String location) {
    byte[] entry = join(bytes(1, text("location")), bytes(2, text(location)));
    byte[] tensor =
        join(
            join(number(1, 1), number(2, 1)),
            join(join(bytes(8, text("w")), bytes(13, entry)), number(14, 1)));
    return model(bytes(5, tensor), 1, 3);
  }

  private static byte[] model(byte[] weights, long... shape) {
    byte[] node =
        join(join(bytes(1, text("in")), bytes(2, text("out"))), bytes(4, text("Identity")));
    byte[] graph =
        join(
            join(join(bytes(1, node), bytes(2, text("g"))), weights),
            join(bytes(11, slot("in", shape)), bytes(12, slot("out", shape))));
    byte[] opset = number(2, 17);
    return join(
        join(number(1, 8), bytes(2, text("a test"))), join(bytes(7, graph), bytes(8, opset)));
  }

  private static byte[] slot(String name, long... shape) {
    byte[] dimensions = new byte[0];
    for (long size : shape) {
      dimensions = join(dimensions, bytes(1, number(1, size)));
    }
    byte[] tensor = join(number(1, 1), bytes(2, dimensions));
    return join(bytes(1, text(name)), bytes(2, bytes(1, tensor)));
  }

  private static byte[] number(int field, long value) {
    return join(varint((long) field << 3), varint(value));
  }

  private static byte[] bytes(int field, byte[] content) {
    return join(join(varint(((long) field << 3) | 2), varint(content.length)), content);
  }

  private static byte[] varint(long value) {
    var out = new ByteArrayOutputStream();
    long rest = value;
    for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
      out.write((int) ((rest & 0x7f) | 0x80));
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] out = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }
}
