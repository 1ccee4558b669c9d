package org.spotter.ui.model;

import java.nio.file.Path;
import org.spotter.app.PictureStanding;
import org.spotter.dataset.Image;
import org.spotter.store.ImageFacts;

/// One line of the image list.
///
/// @param image the picture
/// @param facts objects, open predictions, and who changed it last
/// @param file where the picture is
/// @param standing whether the picture is still there, and the one that was labelled
public record ImageRow(Image image, ImageFacts.Line facts, Path file, PictureStanding standing) {
  /// The file's name without its folders.
  public String name() {
    return image.fileName().substring(image.fileName().lastIndexOf('/') + 1);
  }

  /// The folders of the file's name, empty for none.
  public String folder() {
    return image.fileName().substring(0, Math.max(0, image.fileName().lastIndexOf('/')));
  }

  /// Annotations on it.
  public int objects() {
    return facts.objects();
  }
}
