package org.spotter.inference;

import ai.onnxruntime.OnnxTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spotter.pixels.Picture;

/// Memory to take several pictures through a model in one run, for models that leave open how many
/// they take.
final class SeveralPictures implements AutoCloseable {
  private final int count;
  private final Session session;
  private final OutputBuffers outputs;
  private final InputBuffer buffer;
  private final Map<String, OnnxTensor> tensors = new HashMap<>();
  private final List<Placement> places = new ArrayList<>();

  SeveralPictures(InputSpec input, Session session, List<Picture> pictures) {
    this.session = session;
    count = pictures.size();
    outputs = session.buffers();
    buffer = new InputBuffer(input.withSize(input.width(), input.height() * count));
    float[] all = new float[input.numbers() * count];
    float[] one = new float[input.numbers()];
    Preprocessing preprocessing = new Preprocessing(input);
    Scratch scratch = new Scratch();
    for (int i = 0; i < count; i++) {
      Picture picture = pictures.get(i);
      places.add(preprocessing.fill(picture, Region.whole(picture), one, scratch));
      System.arraycopy(one, 0, all, i * one.length, one.length);
    }
    buffer.put(all, all.length);
    long[] shape = input.shape();
    shape[0] = count;
    tensors.put(input.name(), session.tensor(buffer, shape));
  }

  /// Whether a model takes any number of pictures, and gives as many of all it gives.
  static boolean fits(InputSpec input, Signature signature) {
    return input.layout() != InputSpec.Layout.CHW
        && input.multiple() == 0
        && signature.inputs().size() == 1
        && isOpen(signature.inputs().getFirst())
        && signature.outputs().stream().allMatch(SeveralPictures::isOpen);
  }

  private static boolean isOpen(Slot slot) {
    return !slot.shape().isEmpty() && slot.shape().getFirst() < 0;
  }

  /// Where each picture lies in the input.
  List<Placement> places() {
    return places;
  }

  /// What the model gave for each; empty when an output cannot be parted by pictures.
  Optional<List<Outputs>> run() {
    Outputs all = session.run(tensors, outputs);
    if (all.tensors().stream()
        .anyMatch(t -> t.shape().isEmpty() || t.shape().getFirst() != count)) {
      return Optional.empty();
    }
    List<Outputs> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int picture = i;
      parts.add(new Outputs(all.tensors().stream().map(t -> part(t, picture)).toList()));
    }
    return Optional.of(parts);
  }

  private Outputs.Tensor part(Outputs.Tensor all, int picture) {
    int length = all.values().length / count;
    List<Long> shape = new ArrayList<>(all.shape());
    shape.set(0, 1L);
    return new Outputs.Tensor(
        all.name(),
        shape,
        Arrays.copyOfRange(all.values(), picture * length, (picture + 1) * length));
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
    outputs.close();
  }
}
