package org.spotter.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.Shared;
import org.spotter.geometry.Box;
import org.spotter.geometry.Brush;
import org.spotter.geometry.Brush.Tip;
import org.spotter.geometry.Holes;
import org.spotter.geometry.Mask;
import org.spotter.geometry.MaskIou;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;
import org.spotter.geometry.Regions;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// Wand, GrabCut and scissors on drawn pictures whose shapes are known, and on photographs that
/// people outlined.
class SegmentationTest {
  private static final double MEDIAN_IOU = 0.55;

  private static final Progress STOPPED =
      new Progress() {
        @Override
        public void report(String what, long done, long total) {}

        @Override
        public boolean cancelled() {
          return true;
        }
      };

  private static Mask disc(int width, int height, double x, double y, double radius) {
    return new Brush(Tip.ROUND, 2 * radius).stroke(List.of(new Point(x, y)), width, height);
  }

  /// Blue-green where the mask is set, brown elsewhere, each with some noise.
  private static Picture painted(Mask mask, int noise) {
    Random random = new Random(5);
    byte[] bgr = new byte[mask.width() * mask.height() * 3];
    for (int i = 0; i < bgr.length; i += 3) {
      boolean in = mask.contains(i / 3 % mask.width(), i / 3 / mask.width());
      int[] colour = in ? new int[] {180, 160, 40} : new int[] {50, 80, 120};
      for (int c = 0; c < 3; c++) {
        bgr[i + c] = (byte) (colour[c] + random.nextInt(2 * noise + 1) - noise);
      }
    }
    return new Picture(mask.width(), mask.height(), bgr);
  }

  @Test
  void theWandPicksExactlyTheConnectedPixelsWithinTheTolerance() {
    Mask left = disc(120, 80, 30, 40, 20);
    Mask right = disc(120, 80, 90, 40, 20);
    Picture picture = painted(left.or(right), 5);
    assertEquals(left, new MagicWand(12, true).pick(picture, 30, 40, Progress.NONE));
    assertEquals(right, new MagicWand(12, true).pick(picture, 90, 40, Progress.NONE));
    assertEquals(left.or(right), new MagicWand(12, false).pick(picture, 30, 40, Progress.NONE));
    assertEquals(9600, new MagicWand(255, true).pick(picture, 30, 40, Progress.NONE).area());
  }

  @Test
  void theWandStaysWithinAMask() {
    Mask disc = disc(120, 80, 30, 40, 20);
    Picture picture = painted(disc, 5);
    Mask half = Rasterizer.mask(new Box(0, 0, 30, 80), 120, 80);
    for (boolean contiguous : new boolean[] {true, false}) {
      MagicWand wand = new MagicWand(12, contiguous);
      assertEquals(disc.and(half), wand.pick(picture, 20, 40, Optional.of(half), Progress.NONE));
      assertTrue(wand.pick(picture, 40, 40, Optional.of(half), Progress.NONE).isEmpty());
    }
  }

  @Test
  void theWandPicksNothingOutsideThePicture() {
    Picture picture = painted(Mask.empty(7, 5), 0);
    assertEquals(Mask.empty(7, 5), new MagicWand(9, true).pick(picture, 7, 0, Progress.NONE));
    assertEquals(Mask.empty(7, 5), new MagicWand(9, false).pick(picture, 0, -1, Progress.NONE));
    Picture pixel = painted(Mask.empty(1, 1), 0);
    assertEquals(1, new MagicWand(0, true).pick(pixel, 0, 0, Progress.NONE).area());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 256})
  void aToleranceFitsIntoAByte(int tolerance) {
    assertThrows(IllegalArgumentException.class, () -> new MagicWand(tolerance, true));
  }

  @Test
  void grabCutFindsTheDiscInItsBox() {
    Mask disc = disc(300, 200, 140, 100, 60);
    GrabCut cut = GrabCut.start(painted(disc, 25), new Box(70, 30, 140, 140), 2, Progress.NONE);
    assertEquals(1, cut.scale());
    assertTrue(MaskIou.iou(disc, cut.mask(), false) > 0.98);
  }

  @Test
  void grabCutWorksOnASmallCopyOfALargeBox() {
    Mask disc = disc(1600, 1200, 800, 600, 400);
    GrabCut cut = GrabCut.start(painted(disc, 25), new Box(350, 150, 900, 900), 1, Progress.NONE);
    assertTrue(cut.scale() < 0.5 && cut.scale() > 0.2, () -> "scale " + cut.scale());
    assertTrue(MaskIou.iou(disc, cut.mask(), false) > 0.97);
  }

  @Test
  void strokesDecideAndAnEarlierAnswerStaysAsItWas() {
    Mask left = disc(300, 200, 90, 100, 50);
    Mask right = disc(300, 200, 210, 100, 50);
    GrabCut first =
        GrabCut.start(painted(left.or(right), 20), new Box(20, 20, 260, 160), 2, Progress.NONE);
    Mask before = first.mask();
    assertTrue(MaskIou.iou(left.or(right), before, false) > 0.97);
    Brush brush = new Brush(Tip.ROUND, 70);
    Mask stroke = brush.stroke(List.of(new Point(200, 80), new Point(220, 120)), 300, 200);
    GrabCut without = first.refined(Optional.empty(), Optional.of(stroke), 1, Progress.NONE);
    assertTrue(without.mask().and(stroke).isEmpty());
    assertEquals(before, first.mask());
    GrabCut with = without.refined(Optional.of(stroke), Optional.empty(), 1, Progress.NONE);
    assertEquals(stroke, with.mask().and(stroke));
    assertTrue(without.mask().and(stroke).isEmpty());
  }

  @Test
  void grabCutOfTheWholePictureHasNothingToLearnFrom() {
    Picture picture = painted(disc(40, 30, 20, 15, 9), 10);
    GrabCut cut = GrabCut.start(picture, new Box(0, 0, 40, 30), 2, Progress.NONE);
    assertEquals(1200, cut.mask().area());
    Mask none = Mask.empty(40, 30);
    GrabCut erased = cut.refined(Optional.empty(), Optional.of(none.inverted()), 1, Progress.NONE);
    assertTrue(erased.mask().isEmpty());
    Box outside = new Box(50, 50, 5, 5);
    assertThrows(
        IllegalArgumentException.class, () -> GrabCut.start(picture, outside, 1, Progress.NONE));
  }

  @Test
  void strokesAfterAnUndecidedStartBringTheColoursIn() {
    Mask disc = disc(200, 150, 100, 75, 40);
    GrabCut whole = GrabCut.start(painted(disc, 15), new Box(0, 0, 200, 150), 1, Progress.NONE);
    Mask stroke =
        new Brush(Tip.SQUARE, 20).stroke(List.of(new Point(15, 15), new Point(185, 15)), 200, 150);
    GrabCut cut = whole.refined(Optional.empty(), Optional.of(stroke), 3, Progress.NONE);
    assertTrue(MaskIou.iou(disc, cut.mask(), false) > 0.9);
  }

  @Test
  void scissorsFollowTheEdgeOfADisc() {
    Picture picture = painted(disc(400, 300, 200, 150, 80), 8);
    Point east = new Point(280, 150);
    List<Point> outline = new ArrayList<>();
    double[][] stops = {{200, 230}, {120, 150}, {200, 70}, {280, 150}};
    Point from = east;
    for (double[] stop : stops) {
      try (Scissors scissors = Scissors.at(picture, from, Scissors.USUAL_REACH, Progress.NONE)) {
        List<Point> path = scissors.pathTo(new Point(stop[0], stop[1]));
        assertEquals(scissors.seed(), path.getFirst());
        assertEquals(new Point(stop[0] + 0.5, stop[1] + 0.5), path.getLast());
        outline.addAll(path);
        from = path.getLast();
      }
    }
    Mask cut = Rasterizer.mask(Polygon.through(outline), 400, 300);
    assertTrue(MaskIou.iou(disc(400, 300, 200, 150, 80), cut, false) > 0.96);
  }

  @Test
  void scissorsStayInTheirWindowAndEndWhenClosed() {
    Picture picture = painted(disc(400, 300, 200, 150, 80), 8);
    Scissors kept;
    try (Scissors scissors = Scissors.at(picture, new Point(-5, 9999), 50, Progress.NONE)) {
      assertEquals(Box.ofCorners(0, 249, 51, 300), scissors.window());
      assertEquals(new Point(50.5, 249.5), scissors.pathTo(new Point(1e9, -1e9)).getLast());
      assertEquals(new Point(0.5, 299.5), scissors.pathTo(new Point(0, 299)).getFirst());
      kept = scissors;
    }
    assertThrows(IllegalStateException.class, () -> kept.pathTo(new Point(1, 1)));
  }

  @Test
  void whoAsksToStopIsHeard() {
    Picture picture = painted(disc(60, 60, 30, 30, 9), 8);
    Box box = new Box(10, 10, 40, 40);
    Point seed = new Point(30, 30);
    MagicWand wand = new MagicWand(9, true);
    assertThrows(Cancelled.class, () -> wand.pick(picture, 30, 30, STOPPED));
    assertThrows(Cancelled.class, () -> GrabCut.start(picture, box, 1, STOPPED));
    assertThrows(Cancelled.class, () -> Scissors.at(picture, seed, 20, STOPPED));
  }

  @Test
  void aPixelHasItsColour() {
    Picture picture = new Picture(2, 1, new byte[] {1, 2, 3, (byte) 255, (byte) 254, 0});
    assertEquals(0x030201, picture.colorAt(0, 0));
    assertEquals(0x00feff, picture.colorAt(1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> picture.colorAt(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> picture.colorAt(0, -1));
  }

  /// Objects of 5,000 pixels and more that are one polygon and lie apart from the border.
  @Test
  void grabCutFindsMostThingsOnPhotographsFromTheirBoxes() throws IOException {
    Path folder = Shared.file("data/coco_mini");
    JsonNode coco =
        new ObjectMapper()
            .readTree(folder.resolve("annotations/instances_train2017.json").toFile());
    List<Double> ious = new ArrayList<>();
    for (JsonNode annotation : coco.get("annotations")) {
      JsonNode image = image(coco, annotation.get("image_id").asLong());
      Box box = box(annotation.get("bbox"));
      boolean apart =
          Math.min(box.x(), box.y()) > 8
              && box.right() < image.get("width").asInt() - 8
              && box.bottom() < image.get("height").asInt() - 8;
      if (annotation.get("area").asDouble() >= 5000
          && annotation.get("segmentation").size() == 1
          && apart
          && ious.size() < 15) {
        Path file = folder.resolve("images").resolve(image.get("file_name").asText());
        Picture picture = Pictures.decode(file);
        Mask truth = mask(annotation, picture);
        Mask cut = GrabCut.start(picture, box, 3, Progress.NONE).mask();
        ious.add(MaskIou.iou(truth, cut, false));
      }
    }
    Collections.sort(ious);
    assertTrue(ious.size() >= 10 && ious.get(ious.size() / 2) > MEDIAN_IOU, ious::toString);
  }

  @Test
  void theWandOnAPhotographPicksOnePieceThatLooksLikeItsPixel() {
    Picture picture = Pictures.decode(Shared.file("data/demo/coffee.png"));
    int x = 30;
    int y = 30;
    Mask picked = new MagicWand(20, true).pick(picture, x, y, Progress.NONE);
    assertTrue(picked.contains(x, y));
    assertEquals(1, Regions.of(picked, Regions.Neighbours.FOUR).size());
    assertEquals(picked, picked.and(new MagicWand(20, false).pick(picture, x, y, Progress.NONE)));
    assertTrue(Holes.of(picked).filled().area() >= picked.area());
    assertArrayEquals(
        picked.toRuns(), new MagicWand(20, true).pick(picture, x, y, Progress.NONE).toRuns());
  }

  private static JsonNode image(JsonNode coco, long id) {
    return StreamSupport.stream(coco.get("images").spliterator(), false)
        .filter(image -> image.get("id").asLong() == id)
        .findFirst()
        .orElseThrow();
  }

  private static Box box(JsonNode bbox) {
    return new Box(
        bbox.get(0).asDouble(),
        bbox.get(1).asDouble(),
        bbox.get(2).asDouble(),
        bbox.get(3).asDouble());
  }

  private static Mask mask(JsonNode annotation, Picture picture) {
    JsonNode numbers = annotation.get("segmentation").get(0);
    double[] xy = new double[numbers.size()];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = numbers.get(i).asDouble();
    }
    return Rasterizer.mask(new Polygon(xy), picture.width(), picture.height());
  }
}
