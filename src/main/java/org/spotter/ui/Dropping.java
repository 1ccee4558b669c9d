package org.spotter.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// What is dropped on the window: a project is opened, a data set imported, a folder of pictures
/// becomes a project or joins the one that is open.
final class Dropping {
  private final Window window;

  private Dropping(Window window) {
    this.window = window;
  }

  static void onto(Scene scene, Window window) {
    Dropping dropping = new Dropping(window);
    scene.setOnDragOver(dropping::over);
    scene.setOnDragDropped(dropping::dropped);
  }

  private void over(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (files.size() == 1) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    boolean one = files.size() == 1;
    if (one) {
      window.take(files.getFirst().toPath());
    }
    event.setDropCompleted(one);
    event.consume();
  }

  /// What a dropped path is.
  enum Kind {
    PROJECT,
    FOLDER,
    DATASET,
    MODEL,
    OTHER
  }

  static Kind kind(Path path) {
    if (Files.isDirectory(path)) {
      return Kind.FOLDER;
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".spotter")) {
      return Kind.PROJECT;
    }
    if (name.endsWith(".onnx")) {
      return Kind.MODEL;
    }
    return name.endsWith(".json") ? Kind.DATASET : Kind.OTHER;
  }
}
