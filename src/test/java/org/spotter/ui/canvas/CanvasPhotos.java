package org.spotter.ui.canvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.spotter.app.ImportDataset;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.editing.Document;
import org.spotter.editing.Modifiers;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.Selection;
import org.spotter.editing.Tools;
import org.spotter.format.Formats;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.pixels.Pictures;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// Writes pictures of real photographs with their annotations on the canvas, for people to look at:
/// `CanvasPhotos COCO.json IMAGES FOLDER IMAGE-NAME…`.
final class CanvasPhotos {
  private final Path folder;
  private final CanvasView canvas;

  private CanvasPhotos(Path folder, CanvasView canvas) {
    this.folder = folder;
    this.canvas = canvas;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    List<String> names = Arrays.asList(arguments).subList(3, arguments.length);
    Fx.start();
    CanvasView view =
        Fx.on(() -> {
          CanvasView made = new CanvasView();
          Stage stage = new Stage();
          stage.setScene(new Scene(made, 1000, 760));
          stage.show();
          return made;
        });
    Path file = Files.createTempDirectory("photos").resolve("photos.spotter");
    try (Project project = Project.create(file)) {
      ImportDataset.run(
          project,
          Formats.named("coco"),
          Path.of(arguments[0]),
          Path.of(arguments[1]),
          Progress.NONE);
      for (Image image : project.images().some(project.images().ids(ImageQuery.ALL))) {
        if (names.contains(image.fileName())) {
          new CanvasPhotos(folder, view).show(project, image);
        }
      }
    }
    System.exit(0);
  }

  private void show(Project project, Image image) throws IOException {
    List<Annotation> all = project.annotations().of(image.id());
    ScreenPicture picture = ScreenPicture.of(Pictures.decode(project.locate(image)));
    String name = image.fileName().replaceFirst("\\..*", "");
    Fx.run(() -> {
      canvas.setPicture(picture);
      canvas.setDocument(Document.of(image, all, project.categories().all()));
      canvas.display().rulersProperty().set(false);
      canvas.display().outlinesProperty().set(false);
      canvas.display().resetTone();
    });
    shot(name + "-fit");
    Fx.run(() -> {
      canvas.display().rulersProperty().set(true);
      canvas.zoomTo(new Box(image.width() * 0.3, image.height() * 0.3, 180, 140));
    });
    shot(name + "-near");
    Fx.run(() -> {
      canvas.display().outlinesProperty().set(true);
      canvas.display().channelProperty().set(Channel.GREY);
      canvas.display().contrastProperty().set(0.3);
      canvas.selectionProperty().set(Selection.of(all.getFirst().id()));
    });
    shot(name + "-grey-outlines");
    Fx.run(() -> {
      canvas.display().outlinesProperty().set(false);
      canvas.display().resetTone();
      canvas.fit();
      canvas.setCategory(project.categories().all().getFirst().id());
      canvas.setTool(Tools.named("box"));
      hand(PointerEvent.Action.PRESSED, image.width() * 0.35, image.height() * 0.4);
      hand(PointerEvent.Action.DRAGGED, image.width() * 0.55, image.height() * 0.65);
    });
    shot(name + "-lens");
    Fx.run(() -> canvas.setTool(Tools.named("select")));
  }

  private void hand(PointerEvent.Action action, double x, double y) {
    canvas.hand(
        new PointerEvent(action, new Point(x, y), 1, PointerEvent.Button.PRIMARY, Modifiers.NONE));
  }

  private void shot(String name) throws IOException {
    Files.write(folder.resolve(name + ".png"), Fx.picture(Fx.snapshot(canvas)).toPng());
  }
}
