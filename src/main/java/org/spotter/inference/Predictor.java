package org.spotter.inference;

import java.util.List;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;

/// Something that says what is in pictures: a model, or a pipeline of models. Safe to call from
/// many threads at once; the same picture gives the same predictions every time.
public interface Predictor extends AutoCloseable {
  /// What is found in a picture, best first, in its pixels.
  ///
  /// @param given objects that are known already, for pipelines that begin with them
  /// @throws RuntimeException when the model fails
  List<Prediction> predict(Picture picture, long imageId, List<Prediction> given);

  /// `cpu`, `cuda` and so on.
  String provider();

  /// Which provider computes and why, as a sentence.
  String providerSentence();

  @Override
  void close();
}
