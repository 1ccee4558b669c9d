package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Rasterizer;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pyramids;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// A red square on grey, 200 × 150 pixels, and what tools ask of it.
class PictureWorkTest {
  private static final Image IMAGE = Image.of(1, "square.png", "square.png", 200, 150);
  private static final Box SQUARE = new Box(60, 40, 60, 50);

  @TempDir Path folder;

  /// Pixels from which on a picture is huge.
  private long huge = 1_000_000;

  @BeforeEach
  void draw() throws IOException {
    byte[] bgr = new byte[200 * 150 * 3];
    Arrays.fill(bgr, (byte) 120);
    for (int y = 40; y < 90; y++) {
      for (int x = 60; x < 120; x++) {
        bgr[(y * 200 + x) * 3] = 10;
        bgr[(y * 200 + x) * 3 + 1] = 10;
        bgr[(y * 200 + x) * 3 + 2] = (byte) 220;
      }
    }
    Files.write(folder.resolve("square.png"), new Picture(200, 150, bgr).toPng());
  }

  @Test
  void theWandFindsTheColour() {
    Mask found = region(new Request.Wand(new Point(80.5, 60.5), 24, true));
    assertEquals(Rasterizer.mask(SQUARE, 200, 150), found);
  }

  @Test
  void theObjectInABoxIsPartedAndStrokesAreHeard() {
    Box box = new Box(45, 25, 90, 80);
    Mask found = region(new Request.Extract(box, null, null));
    Mask square = Rasterizer.mask(SQUARE, 200, 150);
    assertTrue(found.and(square).area() > 0.95 * square.area(), found::toString);
    assertTrue(found.minus(square).area() < 0.05 * square.area(), found::toString);
    Mask not = Rasterizer.mask(new Box(60, 40, 8, 50), 200, 150);
    Mask less = region(new Request.Extract(box, null, not));
    assertTrue(less.and(not).isEmpty());
    assertEquals(found, region(new Request.Extract(box, null, null)), "the stroke is taken back");
  }

  @Test
  void theWayFollowsTheEdgeAndGoesOnStraightBeyondItsReach() {
    List<Point> way = path(new Request.Trail(new Point(60.5, 42.5), new Point(118.5, 40.5)));
    assertTrue(way.size() > 40);
    assertTrue(way.stream().skip(5).limit(40).allMatch(p -> Math.abs(p.y() - 40) < 4));
    assertTrue(way.getLast().distance(new Point(118.5, 40.5)) < 2);
  }

  @Test
  void aPictureThatIsMissingIsToldInASentence() {
    try (PictureWork work = new PictureWork(_ -> folder.resolve("none.png"), pyramids(1000))) {
      Request request = new Request.Wand(new Point(1, 1), 1, true);
      Problem problem =
          assertThrows(Problem.class, () -> work.answer(IMAGE, request, Progress.NONE));
      assertTrue(problem.sentence().contains("none.png"));
    }
  }

  /// The same answers as from the picture decoded whole, PNG tiles being exact.
  @Test
  void aHugePictureIsAskedByItsTiles() {
    List<Request> requests =
        List.of(
            new Request.Wand(new Point(80.5, 60.5), 24, true),
            new Request.Extract(new Box(45, 25, 90, 80), null, null),
            new Request.Trail(new Point(60.5, 42.5), new Point(118.5, 40.5)));
    List<Answer.Result> whole = requests.stream().map(this::answer).toList();
    huge = 10;
    pyramids(huge).of(folder.resolve("square.png"), Progress.NONE).close();
    assertEquals(whole, requests.stream().map(this::answer).toList());
  }

  @Test
  void aHugePictureWithoutTilesIsToldInASentence() {
    huge = 10;
    Request request = new Request.Wand(new Point(1, 1), 1, true);
    Problem problem = assertThrows(Problem.class, () -> answer(request));
    assertTrue(problem.sentence().contains("still being made"), problem.sentence());
  }

  private Pyramids pyramids(long from) {
    return new Pyramids(folder.resolve("tiles"), from, 1 << 30);
  }

  private Mask region(Request request) {
    return assertInstanceOf(Answer.Region.class, answer(request)).mask();
  }

  private List<Point> path(Request request) {
    return assertInstanceOf(Answer.Path.class, answer(request)).points();
  }

  private Answer.Result answer(Request request) {
    try (PictureWork work =
        new PictureWork(image -> folder.resolve(image.path()), pyramids(huge))) {
      return work.answer(IMAGE, request, Progress.NONE);
    }
  }
}
