package org.spotter.inference;

import ai.onnxruntime.OnnxTensor;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.spotter.task.Problem;

/// The numbers of a tensor of any type as floats. Whole numbers up to 2^24 are kept exactly, which
/// class numbers never exceed.
final class TensorNumbers {
  private TensorNumbers() {}

  static float[] floats(OnnxTensor tensor) {
    return switch (tensor.getInfo().type) {
      case FLOAT, FLOAT16, BFLOAT16 -> ofFloats(tensor.getFloatBuffer());
      case DOUBLE -> ofDoubles(tensor.getDoubleBuffer());
      case INT64 -> ofLongs(tensor.getLongBuffer());
      case INT32 -> ofInts(tensor.getIntBuffer());
      case UINT8, INT8, BOOL -> ofBytes(tensor.getByteBuffer());
      default ->
          throw new Problem(
              "The model gives numbers of the type "
                  + tensor.getInfo().type
                  + ", which Spotter does not read; export it with float32 outputs.");
    };
  }

  private static float[] ofFloats(FloatBuffer buffer) {
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private static float[] ofDoubles(DoubleBuffer buffer) {
    float[] values = new float[buffer.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) buffer.get(i);
    }
    return values;
  }

  private static float[] ofLongs(LongBuffer buffer) {
    float[] values = new float[buffer.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.get(i);
    }
    return values;
  }

  private static float[] ofInts(IntBuffer buffer) {
    float[] values = new float[buffer.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.get(i);
    }
    return values;
  }

  private static float[] ofBytes(ByteBuffer buffer) {
    float[] values = new float[buffer.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.get(i) & 0xff;
    }
    return values;
  }
}
