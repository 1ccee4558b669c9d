package org.spotter.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.spotter.store.Project;
import org.spotter.ui.model.Messages;

/// What is dropped on the window: a project is opened, a data set imported, folders and pictures
/// become a project or join the one that is open, a model goes to the models.
final class Dropping {
  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "png", "bmp", "tif", "tiff", "webp");
  private final Window window;

  private Dropping(Window window) {
    this.window = window;
  }

  static Dropping onto(Scene scene, Window window) {
    Dropping dropping = new Dropping(window);
    scene.setOnDragOver(dropping::over);
    scene.setOnDragDropped(dropping::dropped);
    return dropping;
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    if (!paths.isEmpty()) {
      take(paths);
    }
    event.setDropCompleted(!paths.isEmpty());
    event.consume();
  }

  /// What a dropped path is.
  enum Kind {
    PROJECT,
    FOLDER,
    PICTURE,
    DATASET,
    MODEL,
    OTHER
  }

  static Kind kind(Path path) {
    if (Files.isDirectory(path)) {
      return Kind.FOLDER;
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "spotter" -> Kind.PROJECT;
      case "onnx" -> Kind.MODEL;
      case "json" -> Kind.DATASET;
      case String end when PICTURES.contains(end) -> Kind.PICTURE;
      case String _ -> Kind.OTHER;
    };
  }

  /// Does what dropped files and folders ask for. Pictures may come many at a time, and folders; of
  /// anything else there is one.
  void take(List<Path> paths) {
    Path first = paths.getFirst();
    boolean alike = paths.stream().allMatch(p -> kind(p) == kind(first));
    Workbench here = window.bench();
    if (!alike || (paths.size() > 1 && !isMany(kind(first)))) {
      refuse("problem.drop.several", first);
    } else if (here == null) {
      begin(first);
    } else {
      add(here, paths);
    }
  }

  private static boolean isMany(Kind kind) {
    return kind == Kind.PICTURE || kind == Kind.FOLDER;
  }

  private void begin(Path path) {
    switch (kind(path)) {
      case PROJECT -> window.open(path);
      case FOLDER -> window.cards().newProject(path);
      case PICTURE -> window.cards().newProject(path.toAbsolutePath().getParent());
      case DATASET -> projectFor(path);
      case MODEL -> refuse("problem.drop.model", path);
      case OTHER -> refuse("problem.drop", path);
    }
  }

  private void add(Workbench here, List<Path> paths) {
    Path first = paths.getFirst();
    switch (kind(first)) {
      case PROJECT -> window.open(first);
      case FOLDER -> paths.forEach(here::addImages);
      case PICTURE -> here.addPictures(paths);
      case DATASET -> here.importing(first);
      case MODEL -> here.addModel(first);
      case OTHER -> refuse("problem.drop", first);
    }
  }

  /// A data set without a project gets one of its name beside it, and is imported into that.
  private void projectFor(Path dataset) {
    String name = String.valueOf(dataset.getFileName()).replaceFirst("\\.json$", "");
    Path file = dataset.resolveSibling(name + ".spotter");
    window
        .jobs()
        .start(
            Messages.text("job.open", name),
            _ -> Files.exists(file) ? Project.open(file) : Project.create(file),
            project -> {
              window.opened(project);
              Workbench made = window.bench();
              if (made != null) {
                made.importing(dataset);
              }
            });
  }

  private void refuse(String key, Path path) {
    window.notices().problem(Messages.text(key, path.getFileName()));
  }
}
