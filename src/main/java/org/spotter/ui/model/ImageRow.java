package org.spotter.ui.model;

import java.nio.file.Path;
import org.spotter.dataset.Image;

/// One line of the image list.
///
/// @param image the picture
/// @param objects annotations on it
/// @param file where the picture is
public record ImageRow(Image image, int objects, Path file) {
  /// The file's name without its folders.
  public String name() {
    return image.fileName().substring(image.fileName().lastIndexOf('/') + 1);
  }
}
