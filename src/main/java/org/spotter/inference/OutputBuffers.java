package org.spotter.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Memory for a model's outputs, kept from picture to picture. Outputs of floats whose size the
/// file tells are written by the runtime straight into it; others are copied.
final class OutputBuffers implements AutoCloseable {
  private static final long MOST = 1L << 28;

  private final Map<String, OnnxTensor> pinned = new HashMap<>();
  private final Map<String, FloatBuffer> memory = new HashMap<>();
  private final Map<String, float[]> heap = new HashMap<>();
  private final Set<String> others = new LinkedHashSet<>();

  OutputBuffers(Signature signature, Session session) throws OrtException {
    for (Slot slot : signature.outputs()) {
      if (slot.type().equals("float32") && known(slot)) {
        pin(slot, session);
      } else {
        others.add(slot.name());
      }
    }
  }

  private static boolean known(Slot slot) {
    long numbers = 1;
    for (long d : slot.shape()) {
      if (d < 1 || numbers > MOST / d) {
        return false;
      }
      numbers *= d;
    }
    return !slot.shape().isEmpty();
  }

  private void pin(Slot slot, Session session) throws OrtException {
    int numbers = slot.shape().stream().reduce(1L, (a, b) -> a * b).intValue();
    FloatBuffer floats =
        ByteBuffer.allocateDirect(Math.multiplyExact(numbers, Float.BYTES))
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    memory.put(slot.name(), floats);
    pinned.put(
        slot.name(),
        session.tensor(floats, slot.shape().stream().mapToLong(Long::longValue).toArray()));
  }

  Map<String, OnnxTensor> pinned() {
    return pinned;
  }

  Set<String> others() {
    return others;
  }

  /// The numbers of an output on the Java heap, overwritten by the next call.
  float[] numbers(String name, OnnxTensor tensor) throws OrtException {
    FloatBuffer own = memory.get(name);
    if (own == null) {
      return TensorNumbers.floats(tensor);
    }
    float[] values = heap.computeIfAbsent(name, _ -> new float[own.capacity()]);
    own.get(0, values);
    return values;
  }

  static List<Long> shape(OnnxTensor tensor) {
    return Arrays.stream(tensor.getInfo().getShape()).boxed().toList();
  }

  @Override
  public void close() {
    pinned.values().forEach(OnnxTensor::close);
  }
}
