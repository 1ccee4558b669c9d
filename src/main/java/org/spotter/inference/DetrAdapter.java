package org.spotter.inference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// DETR and its descendants as Transformers, RF-DETR and LW-DETR export them: boxes `[1,n,4]` as
/// middle, width and height in parts of the input, and logits `[1,n,classes]`, of which the sigmoid
/// is taken (RT-DETR, D-FINE, RF-DETR, Deformable DETR), or `[1,n,classes + 1]` with "no object" at
/// the end, of which the softmax is taken (DETR; Carion et al. 2020).
final class DetrAdapter implements Adapter {
  private static final int SIDES = 4;

  @Override
  public String name() {
    return "detr";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int classes = card.categories().size();
    Slot boxes = boxes(signature);
    Slot logits = boxes == null ? null : logits(signature, boxes);
    boolean fits =
        logits != null
            && (logits.shape().get(2) == classes || logits.shape().get(2) == classes + 1);
    return fits
        ? Optional.empty()
        : Optional.of("needs two outputs [1,n,4] and [1,n,%d]".formatted(classes));
  }

  private static @Nullable Slot boxes(Signature signature) {
    return signature.outputs().size() != 2
        ? null
        : signature.outputs().stream()
            .filter(s -> s.shape().size() == 3 && s.shape().get(2) == SIDES)
            .filter(s -> s.shape().get(0) == 1 && s.type().startsWith("float"))
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Slot logits(Signature signature, Slot boxes) {
    return signature.outputs().stream()
        .filter(s -> !s.equals(boxes) && s.shape().size() == 3 && s.shape().get(0) == 1)
        .filter(s -> s.shape().get(1).equals(boxes.shape().get(1)))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor first = outputs.tensors().getFirst();
    Outputs.Tensor last = outputs.tensors().getLast();
    boolean swapped = first.size(2) == SIDES && !first.name().contains("logit");
    Outputs.Tensor boxes = swapped ? first : last;
    Outputs.Tensor logits = swapped ? last : first;
    int classes = card.categories().size();
    boolean softmax = logits.size(2) == classes + 1;
    float[] scores = new float[logits.size(2)];
    for (int row = 0; row < boxes.size(1); row++) {
      System.arraycopy(logits.values(), row * scores.length, scores, 0, scores.length);
      float[] surely = softmax ? Vectors.softmax(scores) : Vectors.sigmoids(scores);
      for (int c = 0; c < classes; c++) {
        BoxLayout.add(
            boxes.values(),
            SIDES * row,
            OutputSpec.Tables.Layout.CXCYWH,
            card.input().width(),
            card.input().height(),
            c,
            surely[c],
            empty);
      }
    }
    return Found.Boxes.plain(empty);
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this).filter(d -> classes(file.signature()) > 0).map(this::draft);
  }

  private static int classes(Signature signature) {
    Slot boxes = boxes(signature);
    Slot logits = boxes == null ? null : logits(signature, boxes);
    return logits == null ? 0 : logits.shape().get(2).intValue();
  }

  /// Suppression only harms boxes that were matched one to one in training, so none is asked for.
  private Draft draft(Draft d) {
    int width = classes(d.file().signature());
    boolean noObject = d.names().size() == width - 1 || width == 92;
    return d.classes(noObject ? width - 1 : width)
        .input(ColourNumbers.IMAGENET, InputSpec.Channels.RGB)
        .resize(InputSpec.Resize.STRETCH, 0)
        .output(d.output().withNms(1));
  }
}
