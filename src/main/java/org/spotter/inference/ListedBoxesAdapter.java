package org.spotter.inference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.OutputSpec.Tables;
import org.spotter.inference.OutputSpec.Tables.Layout;
import org.spotter.inference.OutputSpec.Tables.Scale;

/// Detectors whose card says which output holds boxes, scores and classes, by name: SSD of
/// TensorFlow and of the ONNX models, Faster R-CNN and SSD of torchvision, RT-DETR and D-FINE with
/// their own post-processing, and models that no family describes.
final class ListedBoxesAdapter implements Adapter {
  @Override
  public String name() {
    return "listed-boxes";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    Tables tables = card.output().tables();
    return tables == null
        ? Optional.of("needs 'tables' in the card, which say what each output holds")
        : refusal(signature, tables, card.categories().size());
  }

  static Optional<String> refusal(Signature signature, Tables tables, int classes) {
    Slot boxes = slot(signature, tables.boxes());
    Slot scores = slot(signature, tables.scores());
    Slot numbers = tables.classes() == null ? null : slot(signature, tables.classes());
    if (boxes == null || scores == null || (tables.classes() != null && numbers == null)) {
      return Optional.of("needs the outputs that its card names under 'tables'");
    }
    boolean table = boxes.shape().size() >= 2 && boxes.shape().getLast() == 4;
    boolean columns = numbers != null || scores.shape().getLast() == classes;
    return table && columns
        ? Optional.empty()
        : Optional.of(
            "needs boxes [n,4] and, without class numbers, scores [n,%d]".formatted(classes));
  }

  private static @Nullable Slot slot(Signature signature, String name) {
    return signature.outputs().stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    ListedBoxes.read(outputs, card, empty);
    return Found.Boxes.plain(empty);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.any(file, this)
        .filter(_ -> file.signature().outputs().stream().noneMatch(s -> s.shape().size() == 4))
        .flatMap(
            d -> Optional.ofNullable(ListedBoxes.tables(file.signature())).map(t -> draft(d, t)));
  }

  /// DETRs and TensorFlow's SSD take the picture stretched; torchvision keeps its shape. Only boxes
  /// in parts of the input come without suppression.
  static Draft draft(Draft d, Tables tables) {
    boolean bytes = d.takesType("uint8");
    boolean pixels = tables.scale() == Scale.PIXELS;
    boolean stretched = d.takesSizes() || tables.layout() == Layout.YXYX;
    int classes = tables.firstClass() == 0 ? 80 : 90;
    return d.classes(d.names().isEmpty() ? classes : d.names().size())
        .input(bytes ? ColourNumbers.RAW : ColourNumbers.UNIT, InputSpec.Channels.RGB)
        .resize(stretched ? InputSpec.Resize.STRETCH : InputSpec.Resize.LETTERBOX_TOP_LEFT, 0)
        .output(d.output().withNms(pixels ? 1 : 0.6).withTables(tables));
  }
}
