package org.spotter.inference;

import ai.onnxruntime.OnnxTensor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tensors of zeros for all inputs of a model, for measurements.
final class NothingInput implements AutoCloseable {
  private final Session session;
  private final OutputBuffers outputs;
  private final Map<String, OnnxTensor> tensors = new HashMap<>();

  /// @param input what a card says of the picture's input, or null
  NothingInput(Session session, @Nullable InputSpec input) {
    this.session = session;
    this.outputs = session.buffers();
    for (Slot slot : session.signature().inputs()) {
      tensors.put(slot.name(), session.zeros(slot, shape(slot, input)));
    }
  }

  private static long[] shape(Slot slot, @Nullable InputSpec input) {
    return input != null && input.name().equals(slot.name())
        ? input.shape()
        : ZeroTensor.shape(slot);
  }

  Outputs run() {
    return session.run(tensors, outputs);
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
    outputs.close();
  }
}
