package org.spotter.ui.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Occlusion;
import org.spotter.pixels.Picture;

/// What is asked about: a model, an image, and what the model finds in it.
///
/// @param card the model
/// @param image as the project has it
/// @param picture its pixels, of a huge one a smaller copy
/// @param found what the model says of that picture, in its pixels, best first
record Subject(ModelCard card, Image image, Picture picture, List<Prediction> found) {
  /// Longer sides are made smaller: models see far less.
  static final int LONGEST = 2048;

  Subject {
    found = List.copyOf(found);
  }

  /// The prediction that is most like one of a run, else the surest; null when there is none.
  @Nullable Prediction like(@Nullable Wanted wanted) {
    Prediction surest = found.isEmpty() ? null : found.getFirst();
    if (wanted == null) {
      return surest;
    }
    double scale = (double) picture.width() / image.width();
    return found.stream()
        .filter(p -> className(p).equals(wanted.className()))
        .max(Comparator.comparingDouble(p -> nearness(p, wanted, scale)))
        .filter(p -> nearness(p, wanted, scale) > 0)
        .orElse(surest);
  }

  private static double nearness(Prediction p, Wanted wanted, double scale) {
    Box box = wanted.box();
    if (p.bbox() == null || box == null) {
      return p.bbox() == null && box == null ? 1 : 0;
    }
    return Objects.requireNonNull(p.bbox())
        .iou(new Box(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale));
  }

  /// The class's name as the model has it.
  String className(Prediction p) {
    List<String> names = card.categories();
    return p.classIndex() < names.size() ? names.get(p.classIndex()) : "" + p.classIndex();
  }

  /// The patch that fits the picture.
  Occlusion.Settings settings() {
    return Occlusion.Settings.of(picture.width(), picture.height());
  }

  /// A prediction of a run that a person wants explained.
  ///
  /// @param className as the model has it
  /// @param box in pixels of the image, or null for a class of the whole
  record Wanted(String className, @Nullable Box box) {}
}
