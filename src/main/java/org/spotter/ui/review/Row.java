package org.spotter.ui.review;

import java.nio.file.Path;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;

/// What one tile is about.
sealed interface Row {
  /// The picture it is on.
  Image image();

  /// Where that picture is.
  Path file();

  /// An object of the ground truth.
  record OfObject(Annotation annotation, Image image, Path file) implements Row {}

  /// A prediction, and what was decided about it.
  record OfProposal(Prediction prediction, Decision.State state, Image image, Path file)
      implements Row {}

  /// A whole image.
  ///
  /// @param objects annotations on it
  record OfImage(Image image, int objects, Path file) implements Row {}
}
