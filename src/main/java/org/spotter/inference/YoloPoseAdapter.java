package org.spotter.inference;

import java.util.Optional;

/// Poses of YOLOv8 to YOLO26: boxes as in [YoloColumns] or [EndToEndRows], and for each joint x and
/// y in pixels of the input, mostly with a score.
final class YoloPoseAdapter implements Adapter {
  @Override
  public String name() {
    return "yolo-pose";
  }

  @Override
  public Task task() {
    return Task.POSE;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        signature.outputs().size() == 1
            && !card.joints().isEmpty()
            && numbers(signature.outputs().getFirst(), card) > 0;
    return fits
        ? Optional.empty()
        : Optional.of(
            "needs one output [1,%d,%d] (or 3 numbers a joint less one)"
                .formatted(
                    4 + card.categories().size() + 3 * card.joints().size(), Grid.cells(card)));
  }

  /// Numbers a joint, 2 or 3; 0 when the table is none of these.
  private static int numbers(Slot slot, ModelCard card) {
    for (int numbers = 2; numbers <= 3; numbers++) {
      int rest = numbers * card.joints().size();
      if (YoloColumns.fits(slot, YoloColumns.SIDES + card.categories().size() + rest, card)
          || EndToEndRows.fits(slot, EndToEndRows.COLUMNS + rest, card)) {
        return numbers;
      }
    }
    return 0;
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor table = outputs.tensors().getFirst();
    int classes = card.categories().size();
    if (table.size(2) == Grid.cells(card)) {
      YoloColumns.read(table, classes, empty);
      int from = YoloColumns.SIDES + classes;
      return new Found.Boxes(empty, i -> joints(YoloColumns.rest(table, i, from), card));
    }
    EndToEndRows.read(table, classes, empty);
    return new Found.Boxes(
        empty, row -> joints(EndToEndRows.rest(table, row, EndToEndRows.COLUMNS), card));
  }

  private static Details.Detail joints(float[] v, ModelCard card) {
    int count = card.joints().size();
    int numbers = v.length / count;
    Joints joints = Joints.of(count);
    for (int j = 0; j < count; j++) {
      int at = numbers * j;
      joints.set(j, v[at], v[at + 1], numbers == 3 ? v[at + 2] : 1);
    }
    return new Details.Detail(joints, null);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && d.says("pose") && d.notes().joints() > 0)
        .filter(d -> d.columnsOfCells(0) > 0 || d.finishedRows(0) > 0)
        .map(d -> d.classes(d.names().size()).joints(d.notes().joints()).ultralytics());
  }
}
