package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.MaskIou;
import org.spotter.geometry.Rasterizer;
import org.spotter.pixels.Picture;

/// The tools that look at the picture, on a picture of two red squares on woven grey: what they
/// find is what is in the project file afterwards.
class PictureToolFlowTest {
  private static final int SIDE = 512;
  private static final Box SQUARE = new Box(160, 140, 180, 160);
  private static final Box SMALL = new Box(400, 60, 40, 40);
  private static final long TOLERANCE = 24;

  @TempDir Path folder;
  private Drawing drawing;
  private Desk desk;

  @BeforeEach
  void begin() throws IOException {
    Files.write(folder.resolve("blocks.png"), squares().toPng());
    Drawing.make(folder, Image.of(1, "blocks.png", "blocks.png", SIDE, SIDE));
    drawing = Drawing.open(folder);
    desk = drawing.desk;
  }

  private static Picture squares() {
    byte[] bgr = new byte[SIDE * SIDE * 3];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        boolean red = isIn(SQUARE, x, y) || isIn(SMALL, x, y);
        int at = (y * SIDE + x) * 3;
        byte grey = (byte) (100 + (x / 4 + y / 4) % 3 * 6);
        bgr[at] = red ? 20 : grey;
        bgr[at + 1] = red ? 30 : grey;
        bgr[at + 2] = red ? (byte) 220 : grey;
      }
    }
    return new Picture(SIDE, SIDE, bgr);
  }

  private static boolean isIn(Box box, int x, int y) {
    return x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
  }

  @AfterEach
  void close() {
    drawing.close();
  }

  @Test
  void theWandTakesTheSquareAndWithShiftTheOtherToo() {
    wand(() -> desk.clicks(250, 220));
    Annotation first = drawing.awaitStored(1).getFirst();
    assertEquals(pixels(SQUARE), Drawing.mask(first));
    assertEquals(SQUARE, first.bbox());
    wand(() -> desk.holding(KeyCode.SHIFT, () -> desk.clicks(420, 80)));
    Annotation both = drawing.await(first.id(), "more", a -> a.area() > first.area());
    assertEquals(pixels(SQUARE).or(pixels(SMALL)), Drawing.mask(both));
    wand(() -> desk.holding(KeyCode.ALT, () -> desk.clicks(250, 220)));
    Annotation other = drawing.await(first.id(), "less", a -> a.area() < both.area());
    assertEquals(pixels(SMALL), Drawing.mask(other));
    drawing.undoTo(List.of(both));
    drawing.undoTo(List.of(first));
    drawing.undoTo(List.of());
  }

  @Test
  void theWandMakesAPolygonWhenAskedTo() {
    desk.type(KeyCode.M);
    desk.click("option-outlines");
    wand(() -> desk.clicks(250, 220));
    Annotation drawn = drawing.awaitStored(1).getFirst();
    assertEquals(pixels(SQUARE), Rasterizer.union(Drawing.polygons(drawn), SIDE, SIDE));
    drawing.undoTo(List.of());
  }

  @Test
  void whatTheWandShowsIsGivenUpByEscape() {
    desk.type(KeyCode.M);
    desk.clicks(250, 220);
    awaitHint("wand.shown", TOLERANCE);
    desk.type(KeyCode.ESCAPE);
    awaitHint("wand.idle", "head");
    desk.await("all to be saved", () -> desk.project().label().saved().get());
    assertEquals(List.of(), drawing.stored());
  }

  @Test
  void theScissorsFollowTheEdgeFromClickToClick() {
    desk.type(KeyCode.I);
    double[] corners = {160, 140, 340, 140, 340, 300, 160, 300};
    for (int i = 0; i < corners.length; i += 2) {
      desk.clicks(corners[i], corners[i + 1]);
      awaitHint("scissors.cutting", "head");
    }
    desk.type(KeyCode.ENTER);
    Annotation cut = drawing.awaitStored(1).getFirst();
    assertEquals(1, Drawing.polygons(cut).size());
    assertAlike(SQUARE, Rasterizer.union(Drawing.polygons(cut), SIDE, SIDE), 0.95);
    drawing.undoTo(List.of());
  }

  @Test
  void whatIsInTheBoxIsPartedFromWhatIsAroundIt() {
    desk.type(KeyCode.X);
    desk.stroke(130, 110, 250, 220, 370, 330);
    awaitHint("extract.shown");
    desk.type(KeyCode.ENTER);
    Annotation parted = drawing.awaitStored(1).getFirst();
    assertAlike(SQUARE, Drawing.mask(parted), 0.9);
    drawing.undoTo(List.of());
  }

  /// Takes the wand in hand, clicks, waits for what comes of it, and keeps that.
  private void wand(Runnable click) {
    desk.type(KeyCode.M);
    click.run();
    awaitHint("wand.shown", TOLERANCE);
    desk.type(KeyCode.ENTER);
  }

  private void awaitHint(String key, Object... arguments) {
    ResourceBundle hints = ResourceBundle.getBundle("org.spotter.ui.canvas.canvas");
    String words =
        new MessageFormat(hints.getString("hint." + key), hints.getLocale()).format(arguments);
    desk.await(words, () -> desk.bench().canvas().hint().getValue().equals(words));
  }

  private static Mask pixels(Box box) {
    return Rasterizer.mask(box, SIDE, SIDE);
  }

  private static void assertAlike(Box wanted, Mask found, double least) {
    double iou = MaskIou.iou(pixels(wanted), found, false);
    assertTrue(iou > least, () -> "IoU " + iou);
  }
}
