package org.spotter.inference;

import java.util.Optional;

/// YOLOv10 and YOLO26: `[1, n, 6]`, the boxes that are left without any suppression.
final class YoloV10Adapter implements Adapter {
  @Override
  public String name() {
    return "yolov10";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        signature.outputs().size() == 1
            && EndToEndRows.fits(signature.outputs().getFirst(), EndToEndRows.COLUMNS, card);
    return fits ? Optional.empty() : Optional.of("needs one output [1,n,6] of finished boxes");
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    EndToEndRows.read(outputs.tensors().getFirst(), card.categories().size(), empty);
    return Found.Boxes.plain(empty);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && d.finishedRows(0) == EndToEndRows.COLUMNS)
        .filter(d -> !d.describes("RT-DETR"))
        .filter(d -> d.names().size() > 0 || file.layers().containsKey("TopK"))
        .map(d -> d.classes(d.names().isEmpty() ? 80 : d.names().size()).ultralytics());
  }
}
