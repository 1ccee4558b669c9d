package org.spotter.inference;

import java.util.Optional;

/// RT-DETR as Ultralytics exports it: `[1, n, 4 + classes]`, a row middle, width and height in
/// parts of the input and a probability for each class.
final class RtDetrRowsAdapter implements Adapter {
  private static final int SIDES = 4;

  @Override
  public String name() {
    return "rtdetr-rows";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  /// With two classes a row looks like one of [YoloV10Adapter]; then the card must say which it is.
  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int columns = SIDES + card.categories().size();
    boolean fits =
        signature.outputs().size() == 1
            && EndToEndRows.fits(signature.outputs().getFirst(), columns, card)
            && (columns != EndToEndRows.COLUMNS || name().equals(card.output().adapter()));
    return fits
        ? Optional.empty()
        : Optional.of("needs one output [1,n,%d] with fewer rows than cells".formatted(columns));
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor table = outputs.tensors().getFirst();
    float[] v = table.values();
    int columns = table.size(2);
    for (int at = 0; at < v.length; at += columns) {
      for (int c = SIDES; c < columns; c++) {
        BoxLayout.add(
            v,
            at,
            OutputSpec.Tables.Layout.CXCYWH,
            card.input().width(),
            card.input().height(),
            c - SIDES,
            v[at + c],
            empty);
      }
    }
    return Found.Boxes.plain(empty);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && d.finishedRows(0) > SIDES)
        .filter(d -> d.finishedRows(0) != EndToEndRows.COLUMNS || d.describes("RT-DETR"))
        .filter(d -> !d.names().isEmpty() && d.finishedRows(0) == SIDES + d.names().size())
        .map(d ->
            d.classes(d.names().size())
                .input(ColourNumbers.UNIT, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.STRETCH, 0)
                .output(d.output().withNms(1)));
  }
}
