package org.spotter.inference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// SimCC, as in RTMPose: `[1, joints, bins across]` and `[1, joints, bins down]`, the best bin
/// being the place, mostly in half pixels (Li et al. 2022). A joint's score is the lower of the
/// two.
final class SimccAdapter implements Adapter {
  @Override
  public String name() {
    return "simcc";
  }

  @Override
  public Task task() {
    return Task.POSE;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int joints = card.joints().size();
    boolean fits =
        signature.outputs().size() == 2
            && card.categories().size() == 1
            && bins(signature, joints, card.input().width()) != null
            && bins(signature, joints, card.input().height()) != null;
    return fits
        ? Optional.empty()
        : Optional.of(
            "needs two outputs [1,%d,k·width] and [1,%d,k·height]".formatted(joints, joints));
  }

  private static @Nullable Slot bins(Signature signature, int joints, int side) {
    return signature.outputs().stream()
        .filter(s -> s.shape().size() == 3 && s.shape().get(0) == 1 && s.shape().get(1) == joints)
        .filter(s -> s.shape().get(2) >= side && s.shape().get(2) % side == 0)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor x = outputs.tensors().getFirst();
    Outputs.Tensor y = outputs.tensors().getLast();
    Joints joints = Joints.of(card.joints().size());
    for (int j = 0; j < joints.size(); j++) {
      int column = best(x, j);
      int row = best(y, j);
      float score = Math.min(x.values()[column], y.values()[row]);
      joints.set(
          j,
          place(x, j, column, card.input().width()),
          place(y, j, row, card.input().height()),
          Math.clamp(score, 0, 1));
    }
    return new Found.Pose(joints, joints.meanScore());
  }

  private static int best(Outputs.Tensor bins, int joint) {
    int from = joint * bins.size(2);
    int best = from;
    for (int i = from; i < from + bins.size(2); i++) {
      best = bins.values()[i] > bins.values()[best] ? i : best;
    }
    return best;
  }

  private static float place(Outputs.Tensor bins, int joint, int best, int side) {
    return (float) (best - joint * bins.size(2)) * side / bins.size(2);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 2 && d.output(0).name().contains("simcc"))
        .filter(d -> d.output(0).shape().size() == 3)
        .map(d ->
            d.categories(java.util.List.of("person"))
                .joints(d.output(0).shape().get(1).intValue())
                .input(ColourNumbers.IMAGENET, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.STRETCH, 0)
                .crop(CropSpec.Shape.INPUT, 1.25));
  }
}
