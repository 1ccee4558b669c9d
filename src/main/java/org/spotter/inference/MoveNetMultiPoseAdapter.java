package org.spotter.inference;

import java.util.Optional;

/// MoveNet for up to six persons: `[1,6,56]`, a row 17 times y, x and score, then top, left, bottom
/// and right of the person and its score, all in parts of the input.
final class MoveNetMultiPoseAdapter implements Adapter {
  private static final int JOINTS = 17;
  private static final int BOX = 3 * JOINTS;
  private static final int SCORE = BOX + 4;
  private static final int COLUMNS = SCORE + 1;

  @Override
  public String name() {
    return "movenet-multipose";
  }

  @Override
  public Task task() {
    return Task.POSE;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        signature.outputs().size() == 1
            && signature.outputs().getFirst().shape().size() == 3
            && signature.outputs().getFirst().is(1, 6, COLUMNS)
            && card.categories().size() == 1
            && card.joints().size() == JOINTS;
    return fits
        ? Optional.empty()
        : Optional.of("needs one output [1,6,56], one class and 17 joints");
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    float[] v = outputs.tensors().getFirst().values();
    float w = card.input().width();
    float h = card.input().height();
    for (int row = 0, at = 0; at < v.length; row++, at += COLUMNS) {
      int box = at + BOX;
      empty.add(v[box + 1] * w, v[box] * h, v[box + 3] * w, v[box + 2] * h, 0, v[at + SCORE], row);
    }
    return new Found.Boxes(
        empty, row -> new Details.Detail(joints(v, row * COLUMNS, JOINTS, w, h), null));
  }

  /// From y, x and score a joint, in parts of the input.
  static Joints joints(float[] v, int from, int count, float width, float height) {
    Joints joints = Joints.of(count);
    for (int j = 0; j < count; j++) {
      int at = from + 3 * j;
      joints.set(j, v[at + 1] * width, v[at] * height, v[at + 2]);
    }
    return joints;
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.gives(0, 1, 6, COLUMNS) && d.takesType("int32"))
        .map(d ->
            d.person(org.spotter.dataset.Skeletons.COCO_PERSON)
                .input(ColourNumbers.RAW, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.LETTERBOX_CENTRE, 0)
                .averaged()
                .sides(256, 0));
  }
}
