package org.spotter.inference;

import java.util.List;
import java.util.Optional;

/// YOLOv5 (and YOLOv7 exported alike): `[1, 3·cells, 5 + classes]` over three anchors a cell, each
/// row middle, width and height in pixels of the input, how surely there is an object, and a
/// probability for each class; the score is their product.
final class YoloV5Adapter implements Adapter {
  private static final int OBJECT = 4;
  private static final int CLASSES = 5;
  private static final int ANCHORS = 3;

  @Override
  public String name() {
    return "yolov5";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    long rows = ANCHORS * Grid.cells(card);
    int columns = CLASSES + card.categories().size();
    boolean fits =
        signature.outputs().size() == 1 && signature.outputs().getFirst().is(1, rows, columns);
    return fits
        ? Optional.empty()
        : Optional.of("needs one output [1,%d,%d]".formatted(rows, columns));
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    float[] v = outputs.tensors().getFirst().values();
    int columns = CLASSES + card.categories().size();
    for (int at = 0; at < v.length; at += columns) {
      if (empty.takes(v[at + OBJECT])) {
        add(v, at, columns, empty);
      }
    }
    return Found.Boxes.plain(empty);
  }

  private static void add(float[] v, int at, int columns, Candidates into) {
    float w = v[at + 2] / 2;
    float h = v[at + 3] / 2;
    for (int c = CLASSES; c < columns; c++) {
      into.add(
          v[at] - w,
          v[at + 1] - h,
          v[at] + w,
          v[at + 1] + h,
          c - CLASSES,
          v[at + OBJECT] * v[at + c]);
    }
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && d.output(0).shape().size() == 3)
        .filter(d -> d.output(0).shape().get(1) == ANCHORS * d.cells(640))
        .filter(d -> d.output(0).shape().get(2) > CLASSES)
        .map(d ->
            d.classes(d.output(0).shape().get(2).intValue() - CLASSES)
                .input(ColourNumbers.UNIT, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.LETTERBOX_CENTRE, 114)
                .output(new OutputSpec(name(), 0.45, List.of(8, 16, 32))));
  }
}
