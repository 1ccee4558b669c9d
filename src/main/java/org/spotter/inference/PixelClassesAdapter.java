package org.spotter.inference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Semantic segmentation: class numbers `[1,h,w]` (or `[1,1,h,w]`) of whole numbers, or logits
/// `[1,classes,h,w]`. Where a model gives both, the logits are read, since they tell how sure it
/// is. A class `background` is never reported.
final class PixelClassesAdapter implements Adapter {
  @Override
  public String name() {
    return "pixel-classes";
  }

  @Override
  public Task task() {
    return Task.SEGMENTATION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int classes = card.categories().size();
    boolean fits =
        card.task() == Task.SEGMENTATION
            && classes > 1
            && (logits(signature, classes) != null || numbers(signature) != null);
    return fits
        ? Optional.empty()
        : Optional.of("needs an output [1,%d,h,w] or whole numbers [1,h,w]".formatted(classes));
  }

  private static @Nullable Slot logits(Signature signature, int classes) {
    return signature.outputs().stream()
        .filter(s -> s.type().startsWith("float") && s.shape().size() == 4)
        .filter(s -> s.shape().get(1) == classes && s.shape().get(2) != 1)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Slot numbers(Signature signature) {
    return signature.outputs().stream()
        .filter(s -> s.type().startsWith("int") || s.type().equals("uint8"))
        .filter(s -> s.shape().size() == 3 || (s.shape().size() == 4 && s.shape().get(1) == 1))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    int classes = card.categories().size();
    for (Outputs.Tensor t : outputs.tensors()) {
      if (t.shape().size() == 4 && t.size(1) == classes) {
        return pixels(t, PixelMap.Kind.LOGITS, classes, card);
      }
    }
    Outputs.Tensor t =
        outputs.tensors().stream()
            .filter(o -> o.shape().size() == 3 || (o.shape().size() == 4 && o.size(1) == 1))
            .findFirst()
            .orElseThrow();
    return pixels(t, PixelMap.Kind.CLASSES, 1, card);
  }

  private static Found pixels(Outputs.Tensor t, PixelMap.Kind kind, int channels, ModelCard card) {
    return new Found.Pixels(
        PixelMap.over(card.input(), kind, channels, t.size(-1), t.size(-2), t.values()));
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() <= 2 && classes(d) > 1)
        .map(d ->
            d.classes(classes(d))
                .input(null, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.STRETCH, 0));
  }

  /// The channels of maps of logits beside which there is nothing but class numbers, 0 when there
  /// are none or something else.
  private static int classes(Draft draft) {
    int classes = 0;
    for (Slot slot : draft.file().signature().outputs()) {
      boolean map = slot.type().startsWith("float") && slot.shape().size() == 4;
      if (map && slot.shape().get(2) > 1 && (classes == 0 || classes == slot.shape().get(1))) {
        classes = slot.shape().get(1).intValue();
      } else if (slot.type().startsWith("float")) {
        return 0;
      }
    }
    return classes;
  }
}
