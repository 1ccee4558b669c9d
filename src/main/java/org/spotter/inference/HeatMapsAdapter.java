package org.spotter.inference;

import java.util.Optional;

/// Heat maps of joints, as in HRNet, ViTPose and Simple Baselines: `[1, joints, h, w]`; the joint
/// is at the highest cell, moved a quarter of a cell towards the higher neighbour (Xiao et al.
/// 2018).
final class HeatMapsAdapter implements Adapter {
  private static final float QUARTER = 0.25f;

  @Override
  public String name() {
    return "heat-maps";
  }

  @Override
  public Task task() {
    return Task.POSE;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int joints = card.joints().size();
    boolean fits =
        signature.outputs().size() == 1
            && card.categories().size() == 1
            && joints > 1
            && maps(signature.outputs().getFirst(), joints);
    return fits ? Optional.empty() : Optional.of("needs one output [1,%d,h,w]".formatted(joints));
  }

  private static boolean maps(Slot slot, int joints) {
    return slot.shape().size() == 4
        && slot.shape().get(0) == 1
        && slot.shape().get(1) == joints
        && slot.shape().get(2) > 4
        && slot.shape().get(3) > 4;
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor maps = outputs.tensors().getFirst();
    Joints joints = Joints.of(card.joints().size());
    for (int j = 0; j < joints.size(); j++) {
      set(joints, j, maps, card.input());
    }
    return new Found.Pose(joints, joints.meanScore());
  }

  private static void set(Joints joints, int j, Outputs.Tensor maps, InputSpec input) {
    int w = maps.size(3);
    int h = maps.size(2);
    float[] v = maps.values();
    int plane = j * w * h;
    int best = plane;
    for (int i = plane; i < plane + w * h; i++) {
      best = v[i] > v[best] ? i : best;
    }
    int x = (best - plane) % w;
    int y = (best - plane) / w;
    float fx =
        x + 0.5f + (x > 0 && x < w - 1 ? QUARTER * Math.signum(v[best + 1] - v[best - 1]) : 0);
    float fy =
        y + 0.5f + (y > 0 && y < h - 1 ? QUARTER * Math.signum(v[best + w] - v[best - w]) : 0);
    joints.set(j, fx * input.width() / w, fy * input.height() / h, Math.clamp(v[best], 0, 1));
  }

  /// Maps of joints look like those of classes; only a size of a person's crop and seventeen of
  /// them tell.
  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && maps(d.output(0), 17))
        .map(d ->
            d.categories(java.util.List.of("person"))
                .joints(17)
                .input(ColourNumbers.IMAGENET, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.STRETCH, 0)
                .crop(CropSpec.Shape.INPUT, 1.25));
  }
}
