package org.spotter.ui.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.app.TryModel;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Provider;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.store.Project;
import org.spotter.ui.canvas.ScreenPicture;
import org.spotter.ui.model.Messages;

/// What a model found in one image, ready to be drawn.
///
/// @param picture the image's pixels
/// @param categories the model's classes
/// @param classes the same as a run has them
/// @param found best first
/// @param millis how long the model took for the picture, once it was warm
/// @param provider what computed
record Trial(
    Image image,
    ScreenPicture picture,
    List<Category> categories,
    List<Run.ModelClass> classes,
    List<Prediction> found,
    double millis,
    String provider) {
  /// From here on a picture is looked at twice, so that the first time's preparations do not count.
  private static final double SHORT = 1500;

  Trial {
    categories = List.copyOf(categories);
    classes = List.copyOf(classes);
    found = List.copyOf(found);
  }

  /// @throws org.spotter.task.Problem when the model or the picture cannot be opened
  static Trial of(ModelCard card, Project project, Image image) {
    ModelCard all = card.withThresholds(Map.of());
    Picture picture = Pictures.decode(project.locate(image));
    try (TryModel model = TryModel.open(all, Provider.AUTO)) {
      long start = System.nanoTime();
      List<Prediction> found = model.look(picture);
      double millis = since(start);
      if (millis < SHORT) {
        start = System.nanoTime();
        found = model.look(picture);
        millis = since(start);
      }
      List<Category> categories = model.categories();
      List<Run.ModelClass> classes =
          categories.stream().map(c -> new Run.ModelClass(c.name(), c.id())).toList();
      Image whole = Image.of(image.id(), image.fileName(), "", picture.width(), picture.height());
      return new Trial(
          whole,
          ScreenPicture.of(picture),
          categories,
          classes,
          found,
          millis,
          model.providerSentence());
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /// Those that people would work with.
  ///
  /// @param thresholds by class
  /// @param otherwise for classes without one
  List<Prediction> from(Map<String, Double> thresholds, double otherwise) {
    return found.stream()
        .filter(p -> p.score() >= lowest(p.classIndex(), thresholds, otherwise))
        .toList();
  }

  private double lowest(int classIndex, Map<String, Double> thresholds, double otherwise) {
    @Nullable Double own = thresholds.get(classes.get(classIndex).name());
    return own == null ? otherwise : own;
  }

  /// How many were found, and how long it took.
  String summary(int shown) {
    return Messages.text("models.trial.found", shown, String.format(Locale.ROOT, "%.0f", millis));
  }
}
