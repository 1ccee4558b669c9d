package org.spotter.inference;

import java.util.List;
import java.util.Optional;

/// A matte of the only class: one output `[1,1,h,w]` or `[1,h,w,1]` of probabilities, or of logits
/// where the card asks for a sigmoid.
final class PersonMaskAdapter implements Adapter {
  @Override
  public String name() {
    return "person-mask";
  }

  @Override
  public Task task() {
    return Task.SEGMENTATION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        card.task() == Task.SEGMENTATION
            && card.categories().size() == 1
            && signature.outputs().size() == 1
            && matte(signature.outputs().getFirst());
    return fits
        ? Optional.empty()
        : Optional.of("needs one output [1,1,h,w] or [1,h,w,1] and one class");
  }

  /// Exactly one channel, and a map rather than a list.
  private static boolean matte(Slot slot) {
    List<Long> shape = slot.shape();
    return slot.type().startsWith("float")
        && shape.size() == 4
        && ((shape.get(1) == 1 && shape.get(2) > 4 && shape.get(3) > 4)
            || (shape.get(3) == 1 && shape.get(1) > 4 && shape.get(2) > 4));
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor t = outputs.tensors().getFirst();
    boolean first = t.size(1) == 1;
    var kind =
        card.output().activation() == OutputSpec.Activation.SIGMOID
            ? PixelMap.Kind.BINARY_LOGITS
            : PixelMap.Kind.PROBABILITY;
    int height = t.size(first ? 2 : 1);
    int width = t.size(first ? 3 : 2);
    return new Found.Pixels(PixelMap.over(card.input(), kind, 1, width, height, t.values()));
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && matte(d.output(0)))
        .map(d ->
            d.categories(List.of("person"))
                .input(ColourNumbers.UNIT, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.STRETCH, 0)
                .activation(d.endsIn("Sigmoid") ? OutputSpec.Activation.NONE : null)
                .crop(CropSpec.Shape.BOX, 1.2));
  }
}
