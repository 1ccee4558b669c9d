package org.spotter.ui.canvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.editing.Document;
import org.spotter.editing.Modifiers;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.Selection;
import org.spotter.editing.Tools;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;
import org.spotter.pixels.Pictures;

/// Writes pictures of the canvas in its states, for people to look at: `CanvasShots PHOTO FOLDER`.
final class CanvasShots {
  private static final List<Category> CATEGORIES =
      List.of(
          Category.of(1, "head"),
          Category.of(2, "helmet"),
          Category.of(3, "vest"),
          new Category(
              4,
              "person",
              "",
              null,
              new Skeleton(
                  List.of("nose", "left shoulder", "right shoulder", "left elbow", "right elbow"),
                  List.of(
                      new Skeleton.Pair(0, 1),
                      new Skeleton.Pair(0, 2),
                      new Skeleton.Pair(1, 2),
                      new Skeleton.Pair(1, 3),
                      new Skeleton.Pair(2, 4)),
                  List.of(),
                  List.of()),
              List.of(),
              Extra.NONE),
          Category.of(5, "patch"),
          Category.of(6, "flag"));

  private final Path folder;
  private final CanvasView canvas;

  private CanvasShots(Path folder, CanvasView canvas) {
    this.folder = folder;
    this.canvas = canvas;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    ScreenPicture picture = ScreenPicture.of(Pictures.decode(Path.of(arguments[0])));
    Fx.start();
    CanvasView view =
        Fx.on(() -> {
          CanvasView made = new CanvasView();
          Stage stage = new Stage();
          stage.setScene(new Scene(made, 1000, 760));
          stage.show();
          return made;
        });
    new CanvasShots(folder, view).all(picture);
    System.exit(0);
  }

  private void all(ScreenPicture picture) throws IOException {
    Fx.run(() -> {
      canvas.setPicture(picture);
      canvas.setDocument(document());
      canvas.setPredictions(predictions(), classes());
      canvas.setScoreThreshold(0.3);
      canvas.setCategory(2L);
    });
    shot("overlay");
    Fx.run(() -> canvas.selectionProperty().set(Selection.of(1)));
    shot("selected");
    Fx.run(() -> canvas.setMode(CanvasMode.SIDE_BY_SIDE));
    shot("side-by-side");
    Fx.run(() -> {
      canvas.setMode(CanvasMode.GROUND_TRUTH);
      canvas.setTool(Tools.named("box"));
    });
    press(320, 330);
    shot("drawing");
    Fx.run(() -> {
      canvas.setTool(Tools.named("select"));
      canvas.selectionProperty().set(Selection.of(1, 3));
      canvas.setHiddenCategories(Set.of(4L));
    });
    shot("several");
    Fx.run(() -> {
      canvas.selectionProperty().set(Selection.of(5));
      canvas.zoomToSelection();
      canvas.zoomIn();
      canvas.zoomIn();
      canvas.zoomIn();
      canvas.zoomIn();
    });
    shot("grid");
  }

  private void press(double x, double y) {
    Fx.run(() -> {
      canvas.hand(event(PointerEvent.Action.PRESSED, x, y));
      canvas.hand(event(PointerEvent.Action.DRAGGED, x + 110, y + 90));
    });
  }

  private static PointerEvent event(PointerEvent.Action action, double x, double y) {
    return new PointerEvent(
        action, new Point(x, y), 1, PointerEvent.Button.PRIMARY, Modifiers.NONE);
  }

  private void shot(String name) throws IOException {
    Files.write(folder.resolve(name + ".png"), Fx.picture(Fx.snapshot(canvas)).toPng());
  }

  private static Document document() {
    Image image = Image.of(1, "astronaut.png", "astronaut.png", 512, 512);
    return Document.of(
        image,
        List.of(
            Annotation.drawn(1, 1, 1, new Box(152, 16, 148, 170)),
            Annotation.drawn(2, 1, 2, new Box(286, 345, 216, 165)),
            shaped(
                3,
                3,
                new Segmentation.Polygons(
                    List.of(
                        new Polygon(
                            152, 190, 300, 200, 320, 240, 340, 330, 350, 380, 290, 510, 60, 510, 20,
                            470, 30, 300, 100, 230))),
                null),
            shaped(
                4,
                4,
                null,
                new Keypoints(225, 95, 2, 150, 250, 2, 325, 250, 2, 60, 380, 2, 340, 380, 1)),
            shaped(5, 5, new Segmentation.RunLength(disc(170, 420, 38), true), null)),
        CATEGORIES);
  }

  private static Annotation shaped(
      long id, long category, @Nullable Segmentation segmentation, @Nullable Keypoints joints) {
    return new Annotation(
        id,
        1,
        category,
        null,
        segmentation,
        joints,
        1,
        false,
        List.of(),
        new Origin.Imported(),
        Extra.NONE);
  }

  private static Mask disc(int cx, int cy, int radius) {
    boolean[] set = new boolean[512 * 512];
    for (int x = 0; x < 512; x++) {
      for (int y = 0; y < 512; y++) {
        set[x * 512 + y] = Math.hypot(x - cx, y - cy) <= radius;
      }
    }
    return runs(set);
  }

  private static Mask runs(boolean[] set) {
    int[] runs = new int[set.length + 1];
    int n = 0;
    boolean present = false;
    for (boolean on : set) {
      if (on != present) {
        n++;
        present = on;
      }
      runs[n]++;
    }
    return new Mask(512, 512, Arrays.copyOf(runs, n + 1));
  }

  private static List<Prediction> predictions() {
    return List.of(
        Prediction.box(1, 0, new Box(18, 10, 350, 500), 0.94),
        Prediction.box(1, 1, new Box(148, 10, 158, 120), 0.71),
        Prediction.box(1, 1, new Box(290, 340, 205, 168), 0.62),
        Prediction.box(1, 2, new Box(380, 30, 70, 230), 0.41),
        Prediction.box(1, 1, new Box(10, 20, 60, 60), 0.12));
  }

  private static List<ModelClass> classes() {
    return List.of(
        new ModelClass("person", 4L), new ModelClass("helmet", 2L), new ModelClass("rocket", null));
  }
}
