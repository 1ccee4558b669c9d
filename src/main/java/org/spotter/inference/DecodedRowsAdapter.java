package org.spotter.inference;

import java.util.Optional;

/// Detectors that put their boxes together inside the graph: one table `[1, rows, 4 + classes]`,
/// each row left, top, right and bottom in pixels of the input and a score for each class. There is
/// a row for each cell of the grids, unless the card names this adapter.
final class DecodedRowsAdapter implements Adapter {
  private static final int SIDES = 4;

  @Override
  public String name() {
    return "decoded-rows";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int columns = SIDES + card.categories().size();
    boolean fits =
        signature.outputs().size() == 1
            && signature.outputs().getFirst().type().equals("float32")
            && signature.outputs().getFirst().shape().size() == 3
            && signature.outputs().getFirst().shape().get(0) == 1
            && signature.outputs().getFirst().shape().get(2) == columns
            && (signature.outputs().getFirst().shape().get(1) == Grid.cells(card)
                || name().equals(card.output().adapter()));
    return fits ? Optional.empty() : Optional.of("needs one output [1,rows," + columns + "]");
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates into) {
    Outputs.Tensor table = outputs.tensors().getFirst();
    float[] v = table.values();
    int columns = table.size(2);
    for (int at = 0; at < v.length; at += columns) {
      for (int c = SIDES; c < columns; c++) {
        into.add(v[at], v[at + 1], v[at + 2], v[at + 3], c - SIDES, v[at + c]);
      }
    }
    return Found.Boxes.plain(into);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.rowsOfCells(0) > SIDES)
        .map(d ->
            d.classes(d.rowsOfCells(0) - SIDES)
                .input(null, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.LETTERBOX_TOP_LEFT, 114));
  }
}
