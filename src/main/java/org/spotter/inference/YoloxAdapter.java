package org.spotter.inference;

import java.util.List;
import java.util.Optional;

/// YOLOX as exported without decoding: one table `[1, cells, 5 + classes]` over the grids of all
/// strides. A row is the middle as an offset from the cell and the logarithm of the size, all in
/// strides, then how surely there is an object, then a probability for each class (both after the
/// sigmoid). The score is their product (Ge et al. 2021).
final class YoloxAdapter implements Adapter {
  private static final int OBJECT = 4;
  private static final int CLASSES = 5;

  @Override
  public String name() {
    return "yolox";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    long cells = Grid.cells(card);
    int columns = CLASSES + card.categories().size();
    boolean fits =
        signature.outputs().size() == 1
            && signature.outputs().getFirst().type().equals("float32")
            && signature.outputs().getFirst().shape().equals(List.of(1L, cells, (long) columns));
    return fits
        ? Optional.empty()
        : Optional.of("needs one output [1,%d,%d]".formatted(cells, columns));
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates into) {
    float[] values = outputs.tensors().getFirst().values();
    int row = 0;
    for (int stride : card.output().strides()) {
      int columns = Grid.columns(card.input(), stride);
      long cells = Grid.cells(card.input(), stride);
      for (int cell = 0; cell < cells; cell++, row++) {
        decode(values, row, card.categories().size(), cell % columns, cell / columns, stride, into);
      }
    }
    return Found.Boxes.plain(into);
  }

  private static void decode(
      float[] values, int row, int classes, int column, int line, int stride, Candidates into) {
    int at = row * (CLASSES + classes);
    float object = values[at + OBJECT];
    if (!into.takes(object)) {
      return;
    }
    float x = (values[at] + column) * stride;
    float y = (values[at + 1] + line) * stride;
    float halfWidth = (float) Math.exp(values[at + 2]) * stride / 2;
    float halfHeight = (float) Math.exp(values[at + 3]) * stride / 2;
    for (int c = 0; c < classes; c++) {
      float score = object * values[at + CLASSES + c];
      into.add(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, c, score);
    }
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.rowsOfCells(0) > CLASSES)
        .filter(d -> d.names().isEmpty() || d.names().size() == d.rowsOfCells(0) - CLASSES)
        .map(d ->
            d.classes(d.rowsOfCells(0) - CLASSES)
                .input(ColourNumbers.RAW, InputSpec.Channels.BGR)
                .resize(InputSpec.Resize.LETTERBOX_TOP_LEFT, 114)
                .output(d.output().withNms(0.45)));
  }
}
