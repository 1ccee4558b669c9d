package org.spotter.ui.images;

import java.util.List;
import javafx.scene.layout.Region;

/// One way to show the images of the list.
interface Presentation extends AutoCloseable {
  Region node();

  /// Shows these lines from now on.
  void fill(ImageLines lines);

  /// The ids of the images that are chosen, in the order of the list.
  List<Long> chosen();

  @Override
  default void close() {}

  /// The ways there are.
  enum Kind {
    LIST(280, "fth-list"),
    TABLE(640, "fth-columns"),
    GALLERY(560, "fth-grid");

    private final int width;
    private final String icon;

    Kind(int width, String icon) {
      this.width = width;
      this.icon = icon;
    }

    /// The width that the panel has to begin with, in pixels.
    int width() {
      return width;
    }

    String icon() {
      return icon;
    }
  }
}
