package org.spotter.inference;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.spotter.task.Problem;

/// Memory for inputs of which nothing but the shape matters.
final class ZeroTensor {
  private static final int USUAL_SIDE = 640;

  private ZeroTensor() {}

  /// How a number is stored.
  record Kind(OnnxJavaType type, int bytes) {}

  /// @throws Problem when it is none of the types Spotter can give
  static Kind kind(Slot slot) {
    return switch (slot.type()) {
      case "float32" -> new Kind(OnnxJavaType.FLOAT, 4);
      case "float16" -> new Kind(OnnxJavaType.FLOAT16, 2);
      case "float64" -> new Kind(OnnxJavaType.DOUBLE, 8);
      case "uint8" -> new Kind(OnnxJavaType.UINT8, 1);
      case "int8" -> new Kind(OnnxJavaType.INT8, 1);
      case "int32" -> new Kind(OnnxJavaType.INT32, 4);
      case "int64" -> new Kind(OnnxJavaType.INT64, 8);
      case "bool" -> new Kind(OnnxJavaType.BOOL, 1);
      default ->
          throw new Problem(
              "The input " + slot + " is of a type that Spotter cannot fill; try another model.");
    };
  }

  static ByteBuffer memory(Kind kind, long[] shape) {
    long bytes = kind.bytes();
    for (long d : shape) {
      bytes = Math.multiplyExact(bytes, d);
    }
    return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
  }

  /// The shape to try an input with: what the file tells, and where it leaves a dimension open one
  /// picture, three colours, and a usual side.
  static long[] shape(Slot slot) {
    long[] shape = new long[slot.shape().size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = slot.shape().get(i) > 0 ? slot.shape().get(i) : guess(i, shape.length);
    }
    return shape;
  }

  private static long guess(int place, int rank) {
    return rank < 4 || place == 0 ? 1 : place == 1 ? 3 : USUAL_SIDE;
  }
}
