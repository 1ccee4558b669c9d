package org.spotter.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Point;
import org.spotter.pixels.Picture;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Settings;
import org.spotter.ui.view.Chooser;
import org.spotter.ui.view.Pixels;
import org.testfx.api.FxRobot;
import org.testfx.matcher.control.LabeledMatchers;
import org.testfx.util.WaitForAsyncUtils;

/// A window on JavaFX's headless platform, and the hands that work on it.
final class Desk implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 40;
  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final Window window;
  private final Answers answers;

  private Desk(Stage stage, Window window, Answers answers) {
    this.stage = stage;
    this.window = window;
    this.answers = answers;
  }

  /// Opens a window on a project and waits until its first image is to be seen.
  static Desk open(Path project, Path settings) {
    Desk desk = empty(settings);
    desk.robot.interact(() -> desk.window.open(project));
    desk.awaitPicture();
    return desk;
  }

  /// Opens a window on no project.
  static Desk empty(Path settings) {
    startPlatform();
    return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> make(settings));
  }

  void awaitPicture() {
    await(
        "the first image",
        () -> {
          Workbench bench = window.bench();
          return bench != null && bench.canvas().isShowing();
        });
  }

  private static Desk make(Path file) {
    Settings settings = new Settings(file);
    settings.window(new Settings.WindowSize(1200, 760, false));
    Stage stage = new Stage();
    Answers answers = new Answers();
    Window window = new Window(stage, settings, answers);
    window.show();
    return new Desk(stage, window, answers);
  }

  private static void startPlatform() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException _) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    try {
      if (!started.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX does not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The views of the open project.
  Workbench bench() {
    Workbench bench = window.bench();
    if (bench == null) {
      throw new AssertionError("no project is open");
    }
    return bench;
  }

  OpenProject project() {
    OpenProject open = window.project();
    if (open == null) {
      throw new AssertionError("no project is open");
    }
    return open;
  }

  /// Waits until the window's thread has done what was asked of it so far.
  static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  Window window() {
    return window;
  }

  /// From now on this is chosen when the window asks for a file or a folder.
  void choosing(Path path) {
    answers.next = path;
  }

  /// The sentence in the problem bar, empty when there is none.
  String problem() {
    String problem = window.notices().problem().get();
    return problem == null ? "" : problem;
  }

  /// What the status line says at the left.
  String word() {
    return find("hint", javafx.scene.control.Label.class).getText();
  }

  boolean isShown(String id) {
    return robot.lookup((Node n) -> id.equals(n.getId())).tryQuery().isPresent();
  }

  void click(String id) {
    robot.clickOn(robot.lookup((Node n) -> id.equals(n.getId())).<Node>query());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Clicks a slider at a part of its width, once it has its place.
  void clickAcross(String id, double part) {
    Slider slider = find(id, Slider.class);
    robot.interact(slider.getScene().getRoot()::layout);
    robot.clickOn(on(slider, part, 0.5));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Opens a list of choices and clicks one.
  void choose(String id, String text) {
    click(id);
    robot.clickOn(robot.lookup(".list-cell").match(LabeledMatchers.hasText(text)).<Node>query());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Clicks the nth row of a list.
  void clickRow(String list, int row) {
    Node cell = robot.from(robot.lookup("#" + list)).lookup(".list-cell").nth(row).query();
    robot.clickOn(cell);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Clicks the first node of a style class inside a node.
  void clickIn(String id, String styleClass) {
    Node node =
        robot.from(robot.lookup("#" + id)).lookup("." + styleClass).match(Node::isVisible).query();
    robot.clickOn(node);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The entries of the menus that are open.
  List<Node> menuItems() {
    return robot.lookup(".menu-item").<Node>queryAll().stream()
        .filter(n -> n.getId() != null)
        .filter(n -> n.getScene() != null && n.getScene().getWindow().isShowing())
        .toList();
  }

  /// Clicks an entry of the menu that is open.
  void clickMenu(String id) {
    robot.clickOn(robot.lookup(".menu-item").match(n -> id.equals(n.getId())).<Node>query());
    WaitForAsyncUtils.waitForFxEvents();
  }

  void write(String text) {
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// How light the window is to the eye, 0 to 255; on the window's thread only.
  double lightness() {
    byte[] bgr = Pixels.toPicture(window.scene().snapshot(null)).bgr();
    long sum = 0;
    for (byte b : bgr) {
      sum += b & 0xff;
    }
    return (double) sum / bgr.length;
  }

  /// Writes a picture of the window.
  void picture(Path png) {
    Picture picture =
        WaitForAsyncUtils.waitForAsyncFx(
            10_000, () -> Pixels.toPicture(window.scene().snapshot(null)));
    try {
      Files.write(png, picture.toPng());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Does an action as the palette would.
  void act(String id) {
    robot.interact(() -> window.actions().get(id).perform());
  }

  void type(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Drags over points of the image, in its pixels, with the left button.
  void stroke(double... xy) {
    stroke(MouseButton.PRIMARY, xy);
  }

  void stroke(MouseButton button, double... xy) {
    robot.moveTo(onImage(xy[0], xy[1]));
    robot.press(button);
    for (int i = 2; i < xy.length; i += 2) {
      robot.moveTo(onImage(xy[i], xy[i + 1]));
    }
    robot.release(button);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Clicks points of the image one after the other.
  void clicks(double... xy) {
    clicks(MouseButton.PRIMARY, xy);
  }

  void clicks(MouseButton button, double... xy) {
    for (int i = 0; i < xy.length; i += 2) {
      robot.clickOn(onImage(xy[i], xy[i + 1]), button);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Presses a modifier key, does something with the pointer, and lets the key go. The robot of the
  /// headless platform forgets in its mouse events which keys are down; a real mouse tells them.
  void holding(KeyCode modifier, Runnable work) {
    EventHandler<MouseEvent> telling = e -> tell(modifier, e);
    on(() -> window.scene().addEventFilter(MouseEvent.ANY, telling));
    robot.press(modifier);
    work.run();
    robot.release(modifier);
    on(() -> window.scene().removeEventFilter(MouseEvent.ANY, telling));
  }

  private static void tell(KeyCode modifier, MouseEvent e) {
    boolean shift = modifier == KeyCode.SHIFT;
    boolean alt = modifier == KeyCode.ALT;
    if (e.isShiftDown() == shift && e.isAltDown() == alt) {
      return;
    }
    e.consume();
    Event.fireEvent(
        e.getTarget(),
        new MouseEvent(
            e.getEventType(),
            e.getSceneX(),
            e.getSceneY(),
            e.getScreenX(),
            e.getScreenY(),
            e.getButton(),
            e.getClickCount(),
            shift,
            e.isControlDown(),
            alt,
            e.isMetaDown(),
            e.isPrimaryButtonDown(),
            e.isMiddleButtonDown(),
            e.isSecondaryButtonDown(),
            e.isSynthesized(),
            e.isPopupTrigger(),
            e.isStillSincePress(),
            e.getPickResult()));
  }

  /// Moves the pointer to a point of the image.
  void point(double x, double y) {
    robot.moveTo(onImage(x, y));
    WaitForAsyncUtils.waitForFxEvents();
  }

  void hold(KeyCode key) {
    robot.press(key);
  }

  void release(KeyCode key) {
    robot.release(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Point2D onImage(double x, double y) {
    CanvasView canvas = robot.lookup("#canvas").queryAs(CanvasView.class);
    return canvas.localToScreen(canvas.place(new Point(x, y)));
  }

  /// Drags across the canvas, from and to parts of its width and height.
  void drag(double fromX, double fromY, double toX, double toY) {
    robot.moveTo(onCanvas(fromX, fromY));
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(onCanvas((fromX + toX) / 2, (fromY + toY) / 2));
    robot.moveTo(onCanvas(toX, toY));
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void put(String field, String text) {
    robot.interact(() -> robot.lookup("#" + field).queryAs(TextInputControl.class).setText(text));
  }

  /// Gives the answer of the card that is shown.
  void answer() {
    robot.interact(() -> robot.lookup("#answer").queryAs(ButtonBase.class).fire());
  }

  <N extends Node> N find(String id, Class<N> type) {
    return robot.lookup("#" + id).queryAs(type);
  }

  void on(Runnable run) {
    robot.interact(run);
  }

  void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException e) {
      String problem = String.valueOf(window.notices().problem().get());
      throw new AssertionError("waited in vain for " + what + "; problem: " + problem, e);
    }
  }

  private Point2D onCanvas(double x, double y) {
    return on(robot.lookup("#canvas").query(), x, y);
  }

  private static Point2D on(Node node, double x, double y) {
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(
        bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
  }

  @Override
  public void close() {
    robot.interact(() -> {
      window.close();
      stage.close();
    });
  }

  /// What a person chooses when asked for a file or a folder; nothing unless told.
  private static final class Answers implements Chooser {
    private @Nullable Path next;

    @Override
    public @Nullable Path file(String title, String kind, String... patterns) {
      return next;
    }

    @Override
    public @Nullable Path target(String title, String name, String kind, String... patterns) {
      return next;
    }

    @Override
    public @Nullable Path folder(String title) {
      return next;
    }
  }
}
