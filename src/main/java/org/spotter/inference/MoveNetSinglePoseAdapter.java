package org.spotter.inference;

import java.util.Optional;
import org.spotter.dataset.Skeletons;

/// MoveNet for one person in a crop: `[1,1,17,3]` with y, x and score a joint, in parts of the
/// input.
final class MoveNetSinglePoseAdapter implements Adapter {
  private static final int JOINTS = 17;

  @Override
  public String name() {
    return "movenet-singlepose";
  }

  @Override
  public Task task() {
    return Task.POSE;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        signature.outputs().size() == 1
            && signature.outputs().getFirst().is(1, 1, JOINTS, 3)
            && card.categories().size() == 1
            && card.joints().size() == JOINTS;
    return fits
        ? Optional.empty()
        : Optional.of("needs one output [1,1,17,3], one class and 17 joints");
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    InputSpec input = card.input();
    float[] v = outputs.tensors().getFirst().values();
    Joints joints = MoveNetMultiPoseAdapter.joints(v, 0, JOINTS, input.width(), input.height());
    return new Found.Pose(joints, joints.meanScore());
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.gives(0, 1, 1, JOINTS, 3) && d.takesType("int32"))
        .map(d ->
            d.person(Skeletons.COCO_PERSON)
                .input(ColourNumbers.RAW, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.STRETCH, 0)
                .averaged()
                .sides(192, 0)
                .crop(CropSpec.Shape.INPUT, 1.25));
  }
}
