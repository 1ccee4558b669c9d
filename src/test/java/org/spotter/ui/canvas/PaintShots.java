package org.spotter.ui.canvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.editing.Answer;
import org.spotter.editing.Document;
import org.spotter.editing.Modifiers;
import org.spotter.editing.Options;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.PointerEvent.Action;
import org.spotter.editing.PointerEvent.Button;
import org.spotter.editing.Request;
import org.spotter.editing.Selection;
import org.spotter.editing.Tools;
import org.spotter.editing.TypedEvent;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Rasterizer;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;

/// Writes pictures of the mask and skeleton tools in use, for people to look at: `PaintShots PHOTO
/// FOLDER X Y WIDTH HEIGHT`, the last four a box around a person on the photo.
final class PaintShots {
  private static final List<Category> CATEGORIES =
      List.of(
          Category.of(1, "helmet"),
          Category.of(2, "ground"),
          new Category(
              3,
              "person",
              "",
              null,
              SkeletonTemplate.COCO_PERSON.skeleton(),
              List.of(),
              Extra.NONE));

  private final Path folder;
  private final CanvasView canvas;
  private final Box person;

  private PaintShots(Path folder, CanvasView canvas, Box person) {
    this.folder = folder;
    this.canvas = canvas;
    this.person = person;
  }

  public static void main(String[] arguments) throws IOException {
    Picture photo = Pictures.decode(Path.of(arguments[0]));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    double[] box = new double[4];
    for (int i = 0; i < 4; i++) {
      box[i] = Double.parseDouble(arguments[2 + i]);
    }
    Fx.start();
    CanvasView view =
        Fx.on(() -> {
          CanvasView made = new CanvasView();
          Stage stage = new Stage();
          stage.setScene(new Scene(made, 1100, 800));
          stage.show();
          return made;
        });
    new PaintShots(folder, view, new Box(box[0], box[1], box[2], box[3])).all(photo);
    System.exit(0);
  }

  private void all(Picture photo) throws IOException {
    ScreenPicture picture = ScreenPicture.of(photo);
    Fx.run(() -> {
      canvas.setPicture(picture);
      canvas.setDocument(
          Document.of(
              Image.of(1, "p.jpg", "p.jpg", photo.width(), photo.height()),
              List.of(
                  Annotation.drawn(1, 1, 3, person),
                  Annotation.drawn(2, 1, 1, new Box(20, 20, 60, 40))),
              CATEGORIES));
      canvas.setNewId(() -> 100);
      canvas.setRequests(this::answer);
    });
    brush();
    skeleton();
    found();
  }

  private void brush() throws IOException {
    take("brush", 2, o -> o.withBrush(photoPart(0.06)));
    drag(0.1, 0.9, 0.9, 0.95, false);
    hand(Action.PRESSED, 0.2, 0.7, false);
    hand(Action.DRAGGED, 0.5, 0.6, false);
    hand(Action.DRAGGED, 0.8, 0.75, false);
    shot("brush-painting");
    hand(Action.RELEASED, 0.8, 0.75, false);
    hand(Action.PRESSED, 0.3, 0.9, true);
    hand(Action.DRAGGED, 0.6, 0.93, true);
    shot("brush-erasing");
    Fx.run(canvas::cancel);
    shot("brush-done");
  }

  private void skeleton() throws IOException {
    take("skeleton", 3, o -> o.withPlacing(Options.Placing.GUIDED));
    Fx.run(() -> canvas.selectionProperty().set(Selection.of(1)));
    double[][] face = {{0.5, 0.09}, {0.54, 0.07}, {0.46, 0.07}, {0.59, 0.085}};
    for (double[] at : face) {
      click(at[0], at[1], false);
    }
    Fx.run(() -> canvas.type(new TypedEvent('0')));
    click(0.7, 0.21, false);
    click(0.3, 0.21, true);
    hand(Action.MOVED, 0.8, 0.4, false);
    shot("skeleton-guided");
    Fx.run(canvas::cancel);
    take("skeleton", 3, o -> o.withPlacing(Options.Placing.BOX));
    hand(Action.PRESSED, 0, 0, false);
    hand(Action.DRAGGED, 1, 1, false);
    shot("skeleton-box");
    hand(Action.RELEASED, 1, 1, false);
    take("select", 3, o -> o);
    hand(Action.MOVED, 0.7, 0.21, false);
    Fx.run(() -> canvas.type(new TypedEvent('1')));
    shot("skeleton-hover");
    hand(Action.PRESSED, 0.81, 0.36, false);
    hand(Action.DRAGGED, 0.95, 0.30, false);
    shot("skeleton-moving");
    Fx.run(canvas::cancel);
  }

  private void found() throws IOException {
    take("wand", 1, o -> o);
    click(0.5, 0.05, false);
    settle();
    shot("wand");
    Fx.run(canvas::cancel);
    take("extract", 1, o -> o.withBrush(photoPart(0.03)));
    drag(0.1, 0.02, 0.9, 0.5, false);
    settle();
    drag(0.4, 0.3, 0.6, 0.35, false);
    drag(0.15, 0.05, 0.2, 0.4, true);
    settle();
    shot("extract");
    Fx.run(canvas::cancel);
    take("scissors", 1, o -> o);
    click(0.3, 0.1, false);
    hand(Action.MOVED, 0.7, 0.1, false);
    settle();
    click(0.7, 0.1, false);
    settle();
    hand(Action.MOVED, 0.7, 0.5, false);
    settle();
    shot("scissors");
  }

  /// Stands in for the work on the picture: what it would find is drawn by rule.
  private Answer.Result answer(Image image, Request request, org.spotter.task.Progress progress) {
    return switch (request) {
      case Request.Wand(Point at, _, _) -> region(image, at.x(), at.y(), photoPart(0.12));
      case Request.Extract(Box box, _, _) ->
          region(image, box.center().x(), box.center().y(), box.width() / 3);
      case Request.Trail(Point from, Point to) ->
          new Answer.Path(
              List.of(
                  from, new Point((from.x() + to.x()) / 2 + 8, (from.y() + to.y()) / 2 - 14), to));
    };
  }

  private static Answer.Region region(Image image, double x, double y, double radius) {
    double[] ring = new double[80];
    for (int i = 0; i < 40; i++) {
      double r = radius * (1 + 0.2 * Math.sin(i * 0.9));
      ring[2 * i] = x + r * Math.cos(i * Math.PI / 20);
      ring[2 * i + 1] = y + r * Math.sin(i * Math.PI / 20);
    }
    Mask mask =
        Rasterizer.mask(new org.spotter.geometry.Polygon(ring), image.width(), image.height());
    return new Answer.Region(mask);
  }

  private double photoPart(double part) {
    return part * person.height();
  }

  private void take(String tool, long category, java.util.function.UnaryOperator<Options> options) {
    Fx.run(() -> {
      canvas.setTool(Tools.named(tool));
      canvas.setCategory(category);
      canvas.optionsProperty().set(options.apply(canvas.optionsProperty().get()));
    });
  }

  private void drag(double x, double y, double toX, double toY, boolean shift) {
    hand(Action.PRESSED, x, y, shift);
    hand(Action.DRAGGED, (x + toX) / 2, (y + toY) / 2, shift);
    hand(Action.DRAGGED, toX, toY, shift);
    hand(Action.RELEASED, toX, toY, shift);
  }

  private void click(double x, double y, boolean shift) {
    hand(Action.MOVED, x, y, shift);
    hand(Action.PRESSED, x, y, shift);
    hand(Action.RELEASED, x, y, shift);
  }

  /// @param x in parts of the person's box
  private void hand(Action action, double x, double y, boolean shift) {
    Button button = action == Action.MOVED ? Button.NONE : Button.PRIMARY;
    Point at = new Point(person.x() + x * person.width(), person.y() + y * person.height());
    Modifiers held = shift ? Modifiers.SHIFT : Modifiers.NONE;
    Fx.run(() -> canvas.hand(new PointerEvent(action, at, 1, button, held)));
  }

  /// Lets answers come in.
  private static void settle() {
    for (int i = 0; i < 20; i++) {
      Fx.run(() -> {});
    }
  }

  private void shot(String name) throws IOException {
    Files.write(folder.resolve(name + ".png"), Fx.picture(Fx.snapshot(canvas)).toPng());
    System.out.println(name + ": " + Fx.on(() -> canvas.hintProperty().get()));
  }
}
