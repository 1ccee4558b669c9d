package org.spotter.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;

/// A pipeline with its models open.
public final class Chain implements Predictor {
  private final List<OpenStep> steps = new ArrayList<>();
  private final Map<ModelCard, Model> models = new LinkedHashMap<>();
  private final double minScore;
  private final int threads;

  private Chain(double minScore, int threads) {
    this.minScore = minScore;
    this.threads = threads;
  }

  /// What a step does with what was found so far.
  interface OpenStep {
    List<Prediction> apply(Picture picture, long imageId, List<Prediction> found);
  }

  /// Verifies and opens all models.
  ///
  /// @param minScore predictions below it are not kept, 0 to 1
  /// @throws Problem when one of them cannot be run; nothing is left open
  public static Predictor open(Pipeline pipeline, Provider provider, double minScore) {
    return open(pipeline, provider, minScore, 1);
  }

  /// With so many threads for each picture.
  public static Predictor open(Pipeline pipeline, Provider provider, double minScore, int threads) {
    Chain chain = new Chain(minScore, threads);
    try {
      chain.begin(pipeline, provider);
      return chain;
    } catch (Problem problem) {
      chain.close();
      throw problem;
    }
  }

  private void begin(Pipeline pipeline, Provider provider) {
    List<Pipeline.OutClass> classes = pipeline.classes();
    List<String> names = classes.stream().map(Pipeline.OutClass::name).toList();
    for (Step step : pipeline.steps()) {
      steps.add(
          switch (step) {
            case Step.Given _ -> (_, _, found) -> found;
            case Step.Look look ->
                new LookStep(
                    open(look.model(), look.options(), provider), look.options(), names, minScore);
            case Step.Crop crop ->
                new CropStep(open(crop.model(), crop.options(), provider), crop, classes, minScore);
          });
    }
  }

  /// Each model is opened once for the same settings.
  private Model open(ModelCard card, Step.Options options, Provider provider) {
    ModelCard asked =
        Double.isNaN(options.nms()) ? card : card.withOutput(card.output().withNms(options.nms()));
    return models.computeIfAbsent(asked, c -> Model.open(c, provider, lowest(c, options), threads));
  }

  private double lowest(ModelCard card, Step.Options options) {
    return card.categories().stream()
        .mapToDouble(c -> options.lowest(c, minScore))
        .min()
        .orElse(minScore);
  }

  @Override
  public List<Prediction> predict(Picture picture, long imageId, List<Prediction> given) {
    List<Prediction> found = given;
    for (OpenStep step : steps) {
      found = step.apply(picture, imageId, found);
    }
    return found.stream()
        .filter(p -> p.score() >= minScore)
        .sorted(Comparator.comparingDouble(Prediction::score).reversed())
        .toList();
  }

  @Override
  public String provider() {
    return models.values().stream()
        .map(Model::provider)
        .distinct()
        .collect(Collectors.joining("+"));
  }

  @Override
  public String providerSentence() {
    return models.values().stream()
        .map(Model::providerSentence)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    models.values().forEach(Model::close);
  }
}
