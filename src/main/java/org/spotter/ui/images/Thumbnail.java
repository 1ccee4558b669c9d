package org.spotter.ui.images;

import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.view.ThumbnailStore;

/// A small picture in a frame that it fills: the middle of it, cut to the frame's shape. It comes
/// when it is made.
final class Thumbnail extends StackPane {
  private final ThumbnailStore thumbnails;
  private final ImageView picture = new ImageView();
  private final int width;
  private final int height;
  private @Nullable Path wanted;

  Thumbnail(ThumbnailStore thumbnails, int width, int height) {
    this.thumbnails = thumbnails;
    this.width = width;
    this.height = height;
    getStyleClass().add("thumbnail");
    setMinSize(width, height);
    setMaxSize(width, height);
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    getChildren().add(picture);
  }

  /// @param file the picture, or null for none
  void show(@Nullable Path file) {
    if (file != null && file.equals(wanted) && picture.getImage() != null) {
      return;
    }
    wanted = file;
    put(file == null ? null : thumbnails.find(file));
    if (file != null) {
      thumbnails.request(file, this::arrived);
    }
  }

  private void arrived(Path file, Image image) {
    if (file.equals(wanted)) {
      put(image);
    }
  }

  private void put(@Nullable Image image) {
    picture.setImage(image);
    if (image != null) {
      double scale = Math.min(image.getWidth() / width, image.getHeight() / height);
      double w = width * scale;
      double h = height * scale;
      picture.setViewport(
          new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
      picture.setFitWidth(width);
      picture.setFitHeight(height);
    }
  }
}
