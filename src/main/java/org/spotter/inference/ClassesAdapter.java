package org.spotter.inference;

import java.util.Optional;

/// Classes of a whole picture: an output `[1,classes]`, also with dimensions of 1 behind it.
/// Numbers that are none below zero and add up to 1 are probabilities; of others the softmax is
/// taken, unless the card says otherwise.
final class ClassesAdapter implements Adapter {
  private static final int IMAGENET = 1000;

  @Override
  public String name() {
    return "classes";
  }

  @Override
  public Task task() {
    return Task.CLASSIFICATION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int classes = card.categories().size();
    boolean fits =
        card.task() == Task.CLASSIFICATION
            && signature.outputs().stream().anyMatch(s -> width(s) == classes);
    return fits ? Optional.empty() : Optional.of("needs an output [1,%d]".formatted(classes));
  }

  /// The columns of a list `[1,n]`, `[1,n,1,1]`; -1 when it is none.
  static long width(Slot slot) {
    boolean list =
        slot.type().startsWith("float")
            && slot.shape().size() >= 2
            && Math.abs(slot.shape().getFirst()) == 1
            && slot.shape().stream().skip(2).allMatch(d -> d == 1);
    return list ? slot.shape().get(1) : -1;
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    int classes = card.categories().size();
    float[] values =
        outputs.tensors().stream()
            .map(Outputs.Tensor::values)
            .filter(v -> v.length == classes)
            .findFirst()
            .orElseThrow();
    return new Found.Scores(probabilities(values, card.output().activation()));
  }

  private static float[] probabilities(float[] values, OutputSpec.Activation activation) {
    return switch (activation) {
      case AUTO -> Vectors.sumsToOne(values) ? values.clone() : Vectors.softmax(values);
      case SOFTMAX -> Vectors.softmax(values);
      case NONE -> values.clone();
      case SIGMOID -> Vectors.sigmoids(values);
    };
  }

  /// A list that ends in a softmax, or carries names, or is as long as ImageNet's: others could as
  /// well be features.
  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> classes(d) > 1)
        .map(d ->
            d.classes(classes(d))
                .input(d.says("classify") ? ColourNumbers.UNIT : null, InputSpec.Channels.RGB)
                .resize(InputSpec.Resize.COVER, 0)
                .output(d.output().withMost(5)));
  }

  private static int classes(Draft draft) {
    return draft.file().signature().outputs().stream()
        .filter(s -> width(s) > 1)
        .filter(s ->
            draft.endsIn(s.name(), "Softmax")
                || width(s) == draft.names().size()
                || width(s) == IMAGENET
                || width(s) == IMAGENET + 1)
        .mapToInt(s -> (int) width(s))
        .findFirst()
        .orElse(0);
  }
}
