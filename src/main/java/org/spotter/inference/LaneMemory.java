package org.spotter.inference;

import ai.onnxruntime.OnnxTensor;
import java.util.HashMap;
import java.util.Map;
import org.spotter.pixels.Picture;

/// The memory that one thread needs to take pictures through a model, kept between pictures: for
/// each size of the input its tensor, and the outputs.
final class LaneMemory implements AutoCloseable {
  private final InputSpec usual;
  private final Session session;
  private final Scratch scratch = new Scratch();
  private final Map<InputSpec, Sized> sizes = new HashMap<>();
  private final OutputBuffers outputs;
  private Sized now;

  LaneMemory(InputSpec usual, Session session) {
    this.usual = usual;
    this.session = session;
    this.outputs = session.buffers();
    this.now = new Sized(usual);
    sizes.put(usual, now);
  }

  /// The input of the last picture.
  InputSpec input() {
    return now.input;
  }

  /// Puts a part of a picture into the input and says where it lies.
  Placement fill(Picture picture, Region part) {
    now = sized(usual.sizedFor(part.width(), part.height()));
    Placement place = now.preprocessing.fill(picture, part, now.values, scratch);
    now.buffer.put(now.values, now.values.length);
    return place;
  }

  /// Runs the model on what was filled in.
  Outputs run() {
    return session.run(now.tensors, outputs);
  }

  /// Runs the model on numbers that are its input already.
  Outputs run(float[] values, InputSpec input) {
    now = sized(input);
    now.buffer.put(values, values.length);
    return run();
  }

  private Sized sized(InputSpec input) {
    return input.equals(now.input) ? now : sizes.computeIfAbsent(input, Sized::new);
  }

  @Override
  public void close() {
    sizes.values().forEach(s -> s.tensors.values().forEach(OnnxTensor::close));
    outputs.close();
  }

  /// The memory for an input of one size.
  private final class Sized {
    private final InputSpec input;
    private final Preprocessing preprocessing;
    private final float[] values;
    private final InputBuffer buffer;
    private final Map<String, OnnxTensor> tensors;

    private Sized(InputSpec input) {
      this.input = input;
      this.preprocessing = new Preprocessing(input);
      this.values = new float[input.numbers()];
      this.buffer = new InputBuffer(input);
      OnnxTensor tensor = session.tensor(buffer, input.shape());
      this.tensors = new HashMap<>(Map.of(input.name(), tensor));
      for (Slot slot : session.signature().inputs()) {
        if (slot.sizes()) {
          tensors.put(slot.name(), session.sizes(input.width(), input.height()));
        }
      }
    }
  }
}
