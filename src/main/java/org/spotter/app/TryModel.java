package org.spotter.app;

import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.inference.Chain;
import org.spotter.inference.Model;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Pipeline;
import org.spotter.inference.Predictor;
import org.spotter.inference.Provider;
import org.spotter.pixels.Picture;

/// A model tried on single pictures, without a project: what a form shows beside its questions.
public final class TryModel implements AutoCloseable {
  private final Pipeline pipeline;
  private final Predictor predictor;

  private TryModel(Pipeline pipeline, Predictor predictor) {
    this.pipeline = pipeline;
    this.predictor = predictor;
  }

  /// @throws org.spotter.task.Problem when it cannot be run
  public static TryModel open(ModelCard card, Provider provider) {
    return open(Pipeline.of(card), provider);
  }

  /// @throws org.spotter.task.Problem when it cannot be run
  public static TryModel open(Pipeline pipeline, Provider provider) {
    return new TryModel(pipeline, Chain.open(pipeline, provider, Model.LOWEST_SCORE));
  }

  /// The classes that the predictions' class numbers stand for.
  public List<Pipeline.OutClass> classes() {
    return pipeline.classes();
  }

  /// The classes as categories with ids from 1, for a canvas that shows the predictions.
  public List<Category> categories() {
    return ModelCategories.of(pipeline);
  }

  /// Which provider computes and why, as a sentence.
  public String providerSentence() {
    return predictor.providerSentence();
  }

  /// What is found in a picture, best first.
  public List<Prediction> look(Picture picture) {
    return predictor.predict(picture, 0, List.of());
  }

  @Override
  public void close() {
    predictor.close();
  }
}
