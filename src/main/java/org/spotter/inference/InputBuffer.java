package org.spotter.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Native memory for one input of one picture, in the type that the model takes.
final class InputBuffer {
  private final InputSpec.Type type;
  private final ByteBuffer bytes;

  InputBuffer(InputSpec input) {
    this.type = input.type();
    this.bytes =
        ByteBuffer.allocateDirect(Math.multiplyExact(input.numbers(), type.bytes()))
            .order(ByteOrder.nativeOrder());
  }

  InputSpec.Type type() {
    return type;
  }

  /// The memory itself.
  ByteBuffer bytes() {
    return bytes;
  }

  /// Puts numbers in; whole types take them rounded and cut to their range.
  void put(float[] values, int count) {
    switch (type) {
      case FLOAT32 -> bytes.asFloatBuffer().put(0, values, 0, count);
      case FLOAT16 -> putHalves(values, count);
      case UINT8 -> putBytes(values, count);
      case INT32 -> putInts(values, count);
      case INT64 -> putLongs(values, count);
    }
  }

  private void putHalves(float[] values, int count) {
    for (int i = 0; i < count; i++) {
      bytes.putShort(2 * i, Float.floatToFloat16(values[i]));
    }
  }

  private void putBytes(float[] values, int count) {
    for (int i = 0; i < count; i++) {
      bytes.put(i, (byte) Math.clamp(Math.round(values[i]), 0, 255));
    }
  }

  private void putInts(float[] values, int count) {
    for (int i = 0; i < count; i++) {
      bytes.putInt(4 * i, Math.round(values[i]));
    }
  }

  private void putLongs(float[] values, int count) {
    for (int i = 0; i < count; i++) {
      bytes.putLong(8 * i, Math.round(values[i]));
    }
  }
}
