package org.spotter.inference;

import java.util.Optional;

/// YOLOv8, v9, v11 and v12: `[1, 4 + classes, cells]`, the transposed table of [YoloColumns].
final class YoloV8Adapter implements Adapter {
  @Override
  public String name() {
    return "yolov8";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int rows = YoloColumns.SIDES + card.categories().size();
    boolean fits =
        signature.outputs().size() == 1
            && YoloColumns.fits(signature.outputs().getFirst(), rows, card);
    return fits
        ? Optional.empty()
        : Optional.of("needs one output [1,%d,%d]".formatted(rows, Grid.cells(card)));
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    YoloColumns.read(outputs.tensors().getFirst(), card.categories().size(), empty);
    return Found.Boxes.plain(empty);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && d.columnsOfCells(0) > YoloColumns.SIDES)
        .filter(d -> !d.says("pose") && !d.says("obb"))
        .map(d -> d.classes(d.columnsOfCells(0) - YoloColumns.SIDES).ultralytics());
  }
}
