package org.spotter.ui.images;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.spotter.pixels.Thumbnails;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Settings;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.view.CanvasPane;
import org.spotter.ui.view.ThumbnailStore;

/// The views of images in the Label workspace: the panel at the left, the filmstrip below the
/// canvas, and the bar over it that tells of a picture that is gone.
public final class ImageViews implements AutoCloseable {
  private static final double LOWEST = 720;
  private final ImagesPanel panel;
  private final Filmstrip filmstrip;
  private final BorderPane middle;
  private final ImageEdits edits;

  /// @param thumbnails small pictures in memory
  /// @param files small pictures on disk
  public ImageViews(
      OpenProject open,
      ThumbnailStore thumbnails,
      Thumbnails files,
      SearchField search,
      ImageEdits edits,
      Settings settings,
      CanvasPane canvas) {
    this.edits = edits;
    panel = new ImagesPanel(open, thumbnails, files, search, edits, settings, canvas::focus);
    filmstrip = new Filmstrip(open, thumbnails, settings);
    PictureBar bar = new PictureBar(open, edits, canvas::readPictureAnew);
    middle = new BorderPane(canvas, bar, null, filmstrip, null);
    middle
        .sceneProperty()
        .flatMap(javafx.scene.Scene::heightProperty)
        .addListener((_, _, height) -> makeRoom(height));
  }

  private void makeRoom(@Nullable Number height) {
    filmstrip.roomy(height == null || height.doubleValue() >= LOWEST);
  }

  public ImagesPanel panel() {
    return panel;
  }

  /// The canvas with what is over and below it.
  public Node middle() {
    return middle;
  }

  /// Whether the filmstrip is there.
  public BooleanProperty filmstrip() {
    return filmstrip.shown();
  }

  public ImageEdits edits() {
    return edits;
  }

  @Override
  public void close() {
    panel.close();
  }
}
