package org.spotter.pixels;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.imgproc.Imgproc;
import org.spotter.geometry.Box;
import org.spotter.geometry.Brush;
import org.spotter.geometry.Brush.Tip;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Morphology;
import org.spotter.geometry.OnRing;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Regions;
import org.spotter.geometry.Simplify;
import org.spotter.geometry.Trace;
import org.spotter.task.Progress;

/// Measures drawing on a mask and a picture of 4000×3000. Not a test; start it by hand, medians in
/// milliseconds of processor time, so that what else the machine does matters little:
///
///     java -cp "target/classes:target/test-classes:target/lib/*" org.spotter.pixels.ShapesBench
final class ShapesBench {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private ShapesBench() {}

  public static void main(String... arguments) {
    Mask blobs = blobs(60, 30);
    say("mask", blobs + ", " + blobs.area() + " pixels");
    strokes(blobs);
    outlines("60 blobs with holes", blobs);
    outlines("1 blob", blobs(1, 0));
    outlines("speckled", speckled());
    cleaning(blobs);
    vertices();
    pictures(blobs);
  }

  private static void strokes(Mask blobs) {
    List<Point> path = List.of(new Point(2000, 1500), new Point(2040, 1520));
    Brush brush = new Brush(Tip.ROUND, 40);
    Mask stroke = brush.stroke(path, WIDTH, HEIGHT);
    median("stroke of 40 px to runs", 400, () -> brush.stroke(path, WIDTH, HEIGHT));
    median("  … merged into the mask", 400, () -> blobs.or(stroke));
    median("  … erased from it", 400, () -> blobs.minus(stroke));
    Mask speckled = speckled();
    median("  … merged into " + speckled, 40, () -> speckled.or(stroke));
    List<Point> scribble = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      scribble.add(
          new Point(2000 + i / 4.0 * Math.cos(i / 9.0), 1500 + i / 4.0 * Math.sin(i / 9.0)));
    }
    median("scribble of 2000 points", 20, () -> brush.stroke(scribble, WIDTH, HEIGHT));
  }

  private static void outlines(String name, Mask mask) {
    int rings = Trace.outlines(mask).stream().mapToInt(part -> part.rings().size()).sum();
    double ours =
        median(
            "trace " + name + " (" + rings + " rings)",
            rings > 1000 ? 3 : 200,
            () -> Trace.outlines(mask));
    double theirs =
        median("  decode + findContours", rings > 1000 ? 3 : 15, () -> findContours(mask));
    say("  ratio", String.format("%.1f", theirs / ours));
  }

  private static int findContours(Mask mask) {
    try (MatScope scope = new MatScope()) {
      List<MatOfPoint> contours = new ArrayList<>();
      Mat pixels = Masks.toMat(mask, scope);
      Imgproc.findContours(
          pixels, contours, scope.empty(), Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_SIMPLE);
      contours.forEach(scope::keep);
      return contours.size();
    }
  }

  private static void cleaning(Mask blobs) {
    median("regions", 20, () -> Regions.of(blobs, Regions.Neighbours.EIGHT).atLeast(500));
    median("dilate by a disc of 10", 10, () -> Morphology.disc(10).dilate(blobs));
    median("close by a disc of 10", 10, () -> Morphology.disc(10).close(blobs));
  }

  private static void vertices() {
    double[] xy = new double[40_000];
    for (int i = 0; i < xy.length; i += 2) {
      double r = 1000 + 20 * Math.sin(i / 20.0);
      xy[i] = 2000 + r * Math.cos(i * 2 * Math.PI / xy.length);
      xy[i + 1] = 1500 + r * Math.sin(i * 2 * Math.PI / xy.length);
    }
    Polygon ring = new Polygon(xy);
    Point p = new Point(1234, 987);
    median("nearest of 20,000 edges", 200, () -> OnRing.nearest(ring, p));
    median("move one of 20,000 vertices", 200, () -> ring.withVertex(5, p));
    median("simplify 20,000 vertices", 5, () -> Simplify.byDistance(List.of(Outline.of(ring)), 1));
  }

  private static void pictures(Mask blobs) {
    Picture picture = picture(blobs);
    Point seed = new Point(2000, 1500);
    MagicWand wand = new MagicWand(30, true);
    Mask area = wand.pick(picture, 5, 5, Progress.NONE);
    median(
        "wand over " + area.area() + " pixels", 9, () -> wand.pick(picture, 5, 5, Progress.NONE));
    MagicWand all = new MagicWand(30, false);
    median("wand, not contiguous", 9, () -> all.pick(picture, 5, 5, Progress.NONE));
    Box box = new Box(400, 300, 3000, 2200);
    GrabCut cut = GrabCut.start(picture, box, 2, Progress.NONE);
    say("GrabCut on a copy of scale", String.format("%.3f", cut.scale()));
    median(
        "GrabCut, box of 6.6 MP, 2 rounds", 3, () -> GrabCut.start(picture, box, 2, Progress.NONE));
    Mask stroke = new Brush(Tip.ROUND, 40).stroke(List.of(seed), WIDTH, HEIGHT);
    median("GrabCut, one stroke more, 1 round", 3, () -> refine(cut, stroke));
    median("GrabCut, its mask", 3, cut::mask);
    median("scissors, new seed", 9, () -> release(picture, seed));
    try (Scissors scissors = Scissors.at(picture, seed, Scissors.USUAL_REACH, Progress.NONE)) {
      median("scissors, way of 250 px", 99, () -> scissors.pathTo(seed.plus(250, 200)));
    }
  }

  private static GrabCut refine(GrabCut cut, Mask stroke) {
    return cut.refined(Optional.of(stroke), Optional.empty(), 1, Progress.NONE);
  }

  private static Point release(Picture picture, Point seed) {
    try (Scissors scissors = Scissors.at(picture, seed, Scissors.USUAL_REACH, Progress.NONE)) {
      return scissors.seed();
    }
  }

  private static Mask blobs(int blobs, int holes) {
    Random random = new Random(3);
    Mask mask = Mask.empty(WIDTH, HEIGHT);
    for (int i = 0; i < blobs + holes; i++) {
      double r = blobs == 1 ? 1000 : i < blobs ? 100 + 200 * random.nextDouble() : 50;
      List<Point> path =
          blobs == 1
              ? List.of(new Point(2000, 1500))
              : List.of(new Point(random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT));
      Mask disc = new Brush(Tip.ROUND, 2 * r).stroke(path, WIDTH, HEIGHT);
      mask = i < blobs ? mask.or(disc) : mask.minus(disc);
    }
    return mask;
  }

  /// A million runs.
  private static Mask speckled() {
    Random random = new Random(4);
    byte[] pixels = new byte[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(24) == 0 ? 1 : 0);
    }
    return Mask.encode(WIDTH, HEIGHT, pixels);
  }

  private static Picture picture(Mask blobs) {
    Random random = new Random(5);
    byte[] in = blobs.decode();
    byte[] bgr = new byte[WIDTH * HEIGHT * 3];
    for (int y = 0, at = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++, at += 3) {
        int base = in[x * HEIGHT + y] == 0 ? 60 : 170;
        for (int c = 0; c < 3; c++) {
          bgr[at + c] = (byte) (base + 20 * c + random.nextInt(20));
        }
      }
    }
    return new Picture(WIDTH, HEIGHT, bgr);
  }

  private interface Work {
    Object run();
  }

  private static double median(String name, int times, Work work) {
    double[] taken = new double[times];
    int spent = 0;
    for (int i = 0; i < times + times / 2 + 1; i++) {
      long began = CLOCK.getCurrentThreadCpuTime();
      spent += System.identityHashCode(work.run()) & 1;
      if (i > times / 2) {
        taken[i - times / 2 - 1] = (CLOCK.getCurrentThreadCpuTime() - began) / 1e6;
      }
    }
    Arrays.sort(taken);
    say(name, String.format("%9.3f ms%s", taken[times / 2], spent < 0 ? "!" : ""));
    return taken[times / 2];
  }

  private static void say(String name, String figure) {
    System.out.printf("%-52s %s%n", name, figure);
  }
}
