package org.spotter.inference;

import java.util.Optional;

/// Features of a picture for search and small classifiers: an output `[1,n]`, also with dimensions
/// of 1 behind it; of several the one called `embedding` or `features`, else the first.
final class FeaturesAdapter implements Adapter {
  @Override
  public String name() {
    return "embedding";
  }

  @Override
  public Task task() {
    return Task.EMBEDDING;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        card.task() == Task.EMBEDDING
            && signature.outputs().stream().anyMatch(s -> ClassesAdapter.width(s) > 1);
    return fits ? Optional.empty() : Optional.of("needs an output [1,n] and the task embedding");
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor best =
        outputs.tensors().stream()
            .filter(t -> t.shape().size() >= 2 && t.values().length == t.size(1))
            .min(java.util.Comparator.comparing(t -> !named(t.name())))
            .orElseThrow();
    return new Found.Vector(best.values().clone());
  }

  private static boolean named(String name) {
    return name.contains("embed") || name.contains("feature");
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 1 && ClassesAdapter.width(d.output(0)) > 1)
        .filter(d -> named(d.output(0).name()))
        .map(d ->
            d.classes(0).input(null, InputSpec.Channels.RGB).resize(InputSpec.Resize.STRETCH, 0));
  }
}
