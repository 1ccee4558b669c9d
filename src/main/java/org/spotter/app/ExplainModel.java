package org.spotter.app;

import java.util.List;
import java.util.function.Consumer;
import org.spotter.dataset.Prediction;
import org.spotter.inference.FeatureMaps;
import org.spotter.inference.Model;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Occlusion;
import org.spotter.inference.Provider;
import org.spotter.inference.SensitivityMap;
import org.spotter.pixels.Picture;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Asks a model about one picture: what it finds, what a prediction rests on, and what its layers
/// give. Nothing of it is stored.
public final class ExplainModel {
  private ExplainModel() {}

  /// What a model finds in the whole picture, best first.
  ///
  /// @throws Problem when it cannot be run
  public static List<Prediction> look(ModelCard card, Picture picture) {
    try (Model model = Model.open(card, Provider.CPU, Model.LOWEST_SCORE)) {
      return model.predict(picture, 0);
    }
  }

  /// Covers one place of the picture after the other and looks how the score drops.
  ///
  /// @param show hears of the map as it grows, on a thread of its own
  /// @throws Problem when the model cannot be run
  /// @throws Cancelled when progress asked to stop
  public static SensitivityMap occlude(
      ModelCard card,
      Picture picture,
      Prediction chosen,
      Occlusion.Settings settings,
      Progress progress,
      Consumer<SensitivityMap> show) {
    try (Model model = Model.open(card, Provider.CPU, 0)) {
      return Occlusion.of(model, picture, chosen, settings, progress, show);
    }
  }

  /// What comes out of a layer.
  ///
  /// @param tensor the layer's output
  /// @throws Problem when one cannot look into this model or layer
  public static FeatureMaps layer(ModelCard card, String tensor, Picture picture) {
    return FeatureMaps.of(card, tensor, picture);
  }
}
