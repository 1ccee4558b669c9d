package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Cursor;
import org.spotter.editing.Document;
import org.spotter.editing.Hint;
import org.spotter.editing.Input;
import org.spotter.editing.Modifiers;
import org.spotter.editing.Options;
import org.spotter.editing.Selection;
import org.spotter.editing.Step;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.editing.TypedEvent;
import org.spotter.editing.View;
import org.spotter.editing.WheelEvent;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// The canvas on JavaFX's headless platform: what is where on the screen, and what mouse and keys
/// lead to. The view is as large as the grey picture and shows it at 100 %, so that screen pixels
/// are image pixels.
class CanvasViewTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final int GREY = 0xff808080;
  private static final Color HEAD = Color.web("#d55e00");
  private static final Color VEST = Color.web("#56b4e9");

  private final List<String> labels = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final CanvasView canvas = Fx.on(CanvasView::new);
  private final Stage stage = Fx.on(Stage::new);

  @BeforeAll
  static void startJavaFx() {
    Fx.start();
  }

  @BeforeEach
  void open() {
    Fx.run(() -> {
      stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
      stage.show();
      canvas.setPicture(grey());
      canvas.setDocument(document(Annotation.drawn(1, 1, 1, new Box(100, 80, 120, 90))));
      canvas.setCategory(2L);
      canvas.setNewId(() -> 50);
      canvas.setOnChange((label, change) -> {
        labels.add(label);
        changes.add(change);
      });
    });
    // A fitted picture has a margin; 1:1 on a view of the same size has none.
    Fx.run(() -> {
      canvas.layout();
      canvas.actualSize();
    });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void aBoxIsDrawnInItsCategorysColourWhereItIs() {
    WritableImage shot = Fx.snapshot(canvas);
    assertColor(HEAD, shot, 100, 120);
    assertColor(HEAD, shot, 160, 170);
    assertEquals(GREY, shot.getPixelReader().getArgb(160, 120));
    assertEquals(GREY, shot.getPixelReader().getArgb(300, 250));
  }

  @Test
  void aPolygonOfManyVerticesIsDrawn() {
    double[] xy = new double[1000];
    for (int i = 0; i < 500; i++) {
      xy[2 * i] = 200 + 60 * Math.cos(i * Math.PI / 250);
      xy[2 * i + 1] = 150 + 60 * Math.sin(i * Math.PI / 250);
    }
    var circle = new Segmentation.Polygons(List.of(new Polygon(xy)));
    Fx.run(() -> canvas.setDocument(document(Annotation.drawn(1, 1, 1, circle))));
    WritableImage shot = Fx.snapshot(canvas);
    assertColor(HEAD, shot, 259, 150);
    assertColor(HEAD, shot, 200, 209);
  }

  @Test
  void aHiddenCategoryIsNotDrawn() {
    Fx.run(() -> canvas.setHiddenCategories(Set.of(1L)));
    assertEquals(GREY, Fx.snapshot(canvas).getPixelReader().getArgb(100, 120));
  }

  @Test
  void predictionsShowFromTheThresholdOn() {
    Fx.run(() ->
        canvas.setPredictions(
            List.of(Prediction.box(1, 0, new Box(260, 40, 60, 100), 0.5)),
            List.of(new ModelClass("safety vest", 2L))));
    assertTrue(hasColumn(VEST, 260, 45, 135));
    Fx.run(() -> canvas.setScoreThreshold(0.6));
    assertTrue(!hasColumn(VEST, 260, 45, 135));
  }

  @Test
  void sideBySideShowsGroundTruthLeftAndPredictionsRight() {
    Fx.run(() -> {
      canvas.setPredictions(
          List.of(Prediction.box(1, 0, new Box(100, 80, 120, 90), 0.5)),
          List.of(new ModelClass("safety vest", 2L)));
      canvas.setMode(CanvasMode.SIDE_BY_SIDE);
      canvas.layout();
      canvas.fit();
    });
    WritableImage shot = Fx.snapshot(canvas);
    double scale = canvas.zoomProperty().get();
    int x = (int) Math.rint(16 + 100 * scale);
    int middle = HEIGHT / 2 - (int) Math.rint((150 - 125) * scale);
    assertColor(HEAD, shot, x, middle);
    assertTrue(
        around(shot, 201 + x, middle, 4).anyMatch(argb -> near(VEST, argb)),
        "a dashed line on the right");
    assertTrue(around(shot, 201 + x, middle, 4).noneMatch(argb -> near(HEAD, argb)));
  }

  @Test
  void aDragWithTheBoxToolCommitsOneChangeWithItsName() {
    Fx.run(() -> {
      canvas.setTool(Tools.named("box"));
      drag(240, 150, 330, 250);
    });
    assertEquals(
        List.of(Change.add(Annotation.drawn(50, 1, 2, new Box(240, 150, 90, 100)))), changes);
    assertEquals(List.of("Draw vest"), labels);
    assertEquals(Selection.of(50), canvas.selectionProperty().get());
    assertColor(VEST, Fx.snapshot(canvas), 240, 180);
  }

  @Test
  void whileABoxIsDrawnItShowsAndNothingIsCommitted() {
    Fx.run(() -> {
      canvas.setTool(Tools.named("box"));
      mouse(MouseEvent.MOUSE_PRESSED, 240, 150, MouseButton.PRIMARY);
      mouse(MouseEvent.MOUSE_DRAGGED, 330, 250, MouseButton.PRIMARY);
    });
    assertColor(VEST, Fx.snapshot(canvas), 240, 180);
    assertTrue(canvas.busyProperty().get());
    assertTrue(canvas.hintProperty().get().startsWith("vest, 90 × 100."));
    Fx.run(() -> key(KeyCode.ESCAPE));
    assertEquals(GREY, Fx.snapshot(canvas).getPixelReader().getArgb(240, 180));
    assertTrue(changes.isEmpty());
  }

  @Test
  void aMovedBoxIsGoneWhereItWasAndThereWhereItIs() {
    Fx.run(() -> drag(160, 120, 210, 180));
    Fx.run(() -> canvas.selectionProperty().set(Selection.NONE));
    Fx.run(() -> mouse(MouseEvent.MOUSE_EXITED, 0, 0, MouseButton.NONE));
    WritableImage shot = Fx.snapshot(canvas);
    assertEquals(GREY, shot.getPixelReader().getArgb(100, 120));
    assertColor(HEAD, shot, 150, 180);
    assertEquals(List.of("Move head"), labels);
  }

  @Test
  void deleteAndDigitsOfTheWindowWorkOnTheSelection() {
    Fx.run(() -> {
      canvas.selectionProperty().set(Selection.of(1));
      canvas.recategorise(2);
    });
    assertColor(VEST, Fx.snapshot(canvas), 100, 110);
    Fx.run(() -> key(KeyCode.DELETE));
    assertEquals(GREY, Fx.snapshot(canvas).getPixelReader().getArgb(100, 110));
    assertEquals(List.of("Make it vest", "Delete vest"), labels);
  }

  @Test
  void theWheelZoomsToThePointer() {
    Fx.run(() -> mouse(MouseEvent.MOUSE_MOVED, 100, 80, MouseButton.NONE));
    Fx.run(() -> wheel(100, 80, 40));
    assertEquals(1.2, canvas.zoomProperty().get(), 1e-9);
    assertColor(HEAD, Fx.snapshot(canvas), 100, 130);
  }

  @Test
  void theWheelWithAltIsTheToolsAndDoesNotZoom() {
    Probe probe = new Probe(new ArrayList<>());
    Fx.run(() -> {
      canvas.setTool(probe);
      wheel(100, 80, 40, true);
    });
    assertEquals(1, canvas.zoomProperty().get());
    assertEquals(
        List.of(new WheelEvent(new Point(100, 80), 1, new Modifiers(false, false, true))),
        probe.heard());
    assertEquals(25, canvas.optionsProperty().get().brush());
  }

  @Test
  void aTypedCharacterThatTheToolOverlooksGoesOnToTheWindow() {
    Probe probe = new Probe(new ArrayList<>());
    List<KeyCode> window = new ArrayList<>();
    Fx.run(() -> {
      canvas.setTool(probe);
      stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, e -> window.add(e.getCode()));
      key(KeyCode.X);
    });
    assertEquals(List.of(new TypedEvent('x')), probe.heard());
    assertEquals(List.of(KeyCode.X), window);
  }

  @Test
  void thePixelUnderThePointerIsToldAsItIsInTheFile() {
    Fx.run(() -> {
      canvas.display().brightnessProperty().set(0.5);
      mouse(MouseEvent.MOUSE_MOVED, 42.7, 17.2, MouseButton.NONE);
    });
    assertEquals(new Pixel(42, 17, 128, 128, 128), canvas.pixelProperty().get());
    Fx.run(() -> mouse(MouseEvent.MOUSE_EXITED, 500, 17, MouseButton.NONE));
    assertNull(canvas.pixelProperty().get());
  }

  @Test
  void brightnessChangesWhatIsSeenAndResetBringsItBack() {
    Fx.run(() -> canvas.display().brightnessProperty().set(0.25));
    assertEquals(0xffc0c0c0, Fx.snapshot(canvas).getPixelReader().getArgb(300, 250));
    Fx.run(() -> canvas.display().resetTone());
    assertEquals(GREY, Fx.snapshot(canvas).getPixelReader().getArgb(300, 250));
  }

  @Test
  void opacityIsThatOfTheRestingShapes() {
    Fx.run(() -> canvas.display().opacityProperty().set(0));
    assertEquals(GREY, Fx.snapshot(canvas).getPixelReader().getArgb(100, 120));
  }

  @Test
  void aCrowdIsHatchedAndDottedAndOutlinesLeaveTheHatchingOut() {
    Annotation plain = Annotation.drawn(1, 1, 1, new Box(100, 80, 120, 90));
    Fx.run(() -> canvas.setDocument(document(plain.withCrowd(true))));
    assertTrue(inside().anyMatch(argb -> argb != GREY));
    assertTrue(inside().anyMatch(argb -> argb == GREY));
    Fx.run(() -> canvas.display().outlinesProperty().set(true));
    assertTrue(inside().allMatch(argb -> argb == GREY));
    assertTrue(column(100, 90, 160).anyMatch(argb -> argb == GREY), "dotted");
  }

  @Test
  void aPressOnTheMinimapMovesTheViewThere() {
    Fx.run(() -> {
      canvas.zoomTo(new Box(350, 260, 20, 20));
      canvas.layout();
    });
    Fx.snapshot(canvas);
    javafx.scene.Node map = Fx.on(() -> canvas.lookup(".canvas-minimap"));
    assertTrue(map.isVisible());
    Point2D on = Fx.on(() -> map.localToScene(84, 63));
    Fx.run(() ->
        Event.fireEvent(
            map,
            new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                on.getX(),
                on.getY(),
                on.getX(),
                on.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null)));
    Fx.run(() -> mouse(MouseEvent.MOUSE_MOVED, WIDTH / 2.0, HEIGHT / 2.0, MouseButton.NONE));
    Point middle = canvas.pointerProperty().get();
    assertEquals(200, middle.x(), 2);
    assertEquals(150, middle.y(), 2);
  }

  @Test
  void theMinimapIsThereOnlyWhileThePictureIsNotWhollyInView() {
    Fx.run(() -> canvas.fit());
    Fx.snapshot(canvas);
    assertTrue(!Fx.on(() -> canvas.lookup(".canvas-minimap")).isVisible());
  }

  @Test
  void rulersLieOverTheEdges() {
    int before = Fx.snapshot(canvas).getPixelReader().getArgb(390, 4);
    Fx.run(() -> canvas.display().rulersProperty().set(true));
    assertNotEquals(before, Fx.snapshot(canvas).getPixelReader().getArgb(390, 4));
  }

  @Test
  void theMiddleButtonPans() {
    Fx.run(() -> {
      mouse(MouseEvent.MOUSE_PRESSED, 100, 100, MouseButton.MIDDLE);
      mouse(MouseEvent.MOUSE_DRAGGED, 130, 90, MouseButton.MIDDLE);
      mouse(MouseEvent.MOUSE_RELEASED, 130, 90, MouseButton.MIDDLE);
    });
    assertColor(HEAD, Fx.snapshot(canvas), 130, 110);
    assertTrue(changes.isEmpty());
  }

  @Test
  void anotherImageGivesUpGestureAndSelection() {
    Fx.run(() -> {
      canvas.selectionProperty().set(Selection.of(1));
      mouse(MouseEvent.MOUSE_PRESSED, 160, 120, MouseButton.PRIMARY);
      mouse(MouseEvent.MOUSE_DRAGGED, 200, 150, MouseButton.PRIMARY);
      canvas.setDocument(
          Document.of(Image.of(2, "b.png", "b.png", WIDTH, HEIGHT), List.of(), List.of()));
      mouse(MouseEvent.MOUSE_RELEASED, 200, 150, MouseButton.PRIMARY);
    });
    assertTrue(changes.isEmpty());
    assertEquals(Selection.NONE, canvas.selectionProperty().get());
  }

  @Test
  void thePointerIsToldInImagePixels() {
    Fx.run(() -> mouse(MouseEvent.MOUSE_MOVED, 42, 17, MouseButton.NONE));
    assertEquals(new Point(42, 17), canvas.pointerProperty().get());
    Fx.run(() -> mouse(MouseEvent.MOUSE_EXITED, 500, 17, MouseButton.NONE));
    assertNull(canvas.pointerProperty().get());
  }

  @Test
  void aScreenReaderHearsWhatIsThere() {
    assertEquals("a.png, one object, none selected", canvas.getAccessibleText());
    Fx.run(() -> canvas.setDocument(null));
    assertEquals("No picture", canvas.getAccessibleText());
    assertNotEquals("", canvas.getAccessibleText());
  }

  private static ScreenPicture grey() {
    byte[] bgr = new byte[WIDTH * HEIGHT * 3];
    Arrays.fill(bgr, (byte) 0x80);
    return ScreenPicture.ofBgr(WIDTH, HEIGHT, bgr);
  }

  private static Document document(Annotation... annotations) {
    return Document.of(
        Image.of(1, "a.png", "a.png", WIDTH, HEIGHT),
        List.of(annotations),
        List.of(Category.of(1, "head"), Category.of(2, "vest")));
  }

  private void drag(double x, double y, double toX, double toY) {
    mouse(MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE);
    mouse(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY);
    mouse(MouseEvent.MOUSE_DRAGGED, (x + toX) / 2, (y + toY) / 2, MouseButton.PRIMARY);
    mouse(MouseEvent.MOUSE_DRAGGED, toX, toY, MouseButton.PRIMARY);
    mouse(MouseEvent.MOUSE_RELEASED, toX, toY, MouseButton.PRIMARY);
  }

  private EventTarget sheet() {
    return canvas.getChildrenUnmodifiable().getFirst();
  }

  private void mouse(EventType<MouseEvent> type, double x, double y, MouseButton button) {
    boolean down = button == MouseButton.PRIMARY;
    Event.fireEvent(
        sheet(),
        new MouseEvent(
            type, x, y, x, y, button, 1, false, false, false, false, down, false, false, false,
            false, false, null));
  }

  private void wheel(double x, double y, double delta) {
    wheel(x, y, delta, false);
  }

  private void wheel(double x, double y, double delta, boolean alt) {
    Event.fireEvent(
        sheet(),
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            alt,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private void key(KeyCode code) {
    Event.fireEvent(
        canvas, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static boolean near(Color expected, int argb) {
    return Math.abs((argb >> 16 & 0xff) - expected.getRed() * 255) < 24
        && Math.abs((argb >> 8 & 0xff) - expected.getGreen() * 255) < 24
        && Math.abs((argb & 0xff) - expected.getBlue() * 255) < 24;
  }

  private static void assertColor(Color expected, WritableImage shot, int x, int y) {
    int argb = shot.getPixelReader().getArgb(x, y);
    assertTrue(near(expected, argb), () -> expected + " expected, is " + Integer.toHexString(argb));
  }

  /// Pixels well inside the box of the first document, off its tag.
  private IntStream inside() {
    WritableImage shot = Fx.snapshot(canvas);
    return IntStream.range(0, 40 * 40)
        .map(i -> shot.getPixelReader().getArgb(140 + i % 40, 110 + i / 40));
  }

  private IntStream column(int x, int from, int to) {
    WritableImage shot = Fx.snapshot(canvas);
    return IntStream.range(from, to).map(y -> shot.getPixelReader().getArgb(x, y));
  }

  private boolean hasColumn(Color color, int x, int from, int to) {
    WritableImage shot = Fx.snapshot(canvas);
    return IntStream.range(from, to)
        .anyMatch(y -> near(color, shot.getPixelReader().getArgb(x, y)));
  }

  private static IntStream around(WritableImage shot, int x, int y, int reach) {
    return IntStream.rangeClosed(-reach, reach)
        .flatMap(dx ->
            IntStream.rangeClosed(-reach, reach)
                .map(dy -> shot.getPixelReader().getArgb(x + dx, y + 2 * dy)));
  }

  /// A tool that remembers what reached it, and makes the brush larger by each turn of the wheel.
  private record Probe(List<Input> heard) implements Tool {
    @Override
    public String name() {
      return "probe";
    }

    @Override
    public boolean isIdle() {
      return true;
    }

    @Override
    public Tool cancelled() {
      return this;
    }

    @Override
    public Step on(Input input, org.spotter.editing.Scene scene) {
      heard.add(input);
      Options now = scene.settings().options();
      return new Step(
          this,
          scene.selection(),
          null,
          input instanceof WheelEvent w ? now.withBrush(now.brush() + w.notches()) : null,
          null);
    }

    @Override
    public View view(org.spotter.editing.Scene scene) {
      return new View(List.of(), new Hint("nothing", List.of()), Cursor.ARROW);
    }
  }
}
