package org.spotter.inference;

import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Skeletons;

/// BlazePose's landmark model: one output `[1,195]`, 39 times x, y, z, visibility and presence
/// (both before the sigmoid) in pixels of a square crop, of which the first 33 are the body;
/// another `[1,1]` says whether there is a person.
final class BlazePoseAdapter implements Adapter {
  private static final int BODY = 33;
  private static final int NUMBERS = 5;
  private static final List<Long> LANDMARKS = List.of(1L, 195L);
  private static final List<Long> PRESENCE = List.of(1L, 1L);

  @Override
  public String name() {
    return "blazepose";
  }

  @Override
  public Task task() {
    return Task.POSE;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        has(signature, LANDMARKS)
            && has(signature, PRESENCE)
            && card.categories().size() == 1
            && card.joints().size() == BODY;
    return fits
        ? Optional.empty()
        : Optional.of("needs outputs [1,195] and [1,1], one class and 33 joints");
  }

  private static boolean has(Signature signature, List<Long> shape) {
    return signature.outputs().stream().filter(s -> s.shape().equals(shape)).count() == 1;
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    float[] v = of(outputs, LANDMARKS);
    Joints joints = Joints.of(BODY);
    for (int j = 0; j < BODY; j++) {
      int at = NUMBERS * j;
      joints.set(j, v[at], v[at + 1], Vectors.sigmoid(v[at + 3]) * Vectors.sigmoid(v[at + 4]));
    }
    return new Found.Pose(joints, Math.clamp(of(outputs, PRESENCE)[0], 0, 1));
  }

  private static float[] of(Outputs outputs, List<Long> shape) {
    return outputs.tensors().stream()
        .filter(t -> t.shape().equals(shape))
        .findFirst()
        .orElseThrow()
        .values();
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> has(file.signature(), LANDMARKS) && has(file.signature(), PRESENCE))
        .map(d ->
            d.person(Skeletons.BLAZEPOSE)
                .input(ColourNumbers.UNIT, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.STRETCH, 0)
                .sides(256, 0)
                .crop(CropSpec.Shape.INPUT, 1.25));
  }
}
