package org.spotter.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.spotter.ui.view.Pixels;

/// Pictures of a window together with the menus and lists that are open over it. On the window's
/// thread only.
final class Screenshot {
  private Screenshot() {}

  static void write(Scene scene, Path png) {
    Group group = new Group(new ImageView(scene.snapshot(null)));
    Point2D corner = scene.getRoot().localToScreen(0, 0);
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing()) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        ImageView over = new ImageView(popup.getScene().getRoot().snapshot(clear, null));
        Bounds root = popup.getScene().getRoot().getBoundsInParent();
        over.setX(popup.getX() + root.getMinX() - corner.getX());
        over.setY(popup.getY() + root.getMinY() - corner.getY());
        group.getChildren().add(over);
      }
    }
    SnapshotParameters size = new SnapshotParameters();
    size.setViewport(new javafx.geometry.Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    try {
      Files.write(png, Pixels.toPicture(group.snapshot(size, null)).toPng());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
