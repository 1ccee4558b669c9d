package org.spotter.format;

import java.nio.file.Path;
import org.spotter.task.Problem;

/// Tells how large a picture is, for formats that count in parts of the picture.
public interface PictureSizes {
  /// The width and height of the upright picture, in pixels.
  record Size(int width, int height) {}

  /// @throws Problem when the file is not there or no picture
  Size of(Path picture);
}
