package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Brush.Tip;

class BrushTest {
  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRoundStrokeHasThePixelsNearItsPath(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    int width = shapes.upTo(30);
    int height = shapes.upTo(30);
    List<Point> path = path(shapes);
    double diameter = 1.5 + 12 * shapes.random().nextDouble();
    assertEquals(
        RandomShapes.where(
            width, height, (x, y) -> distance(path, x + 0.5, y + 0.5) <= diameter / 2),
        new Brush(Tip.ROUND, diameter).stroke(path, width, height));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSquareStrokeHasThePixelsThatTheSquarePasses(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Point> path = path(shapes);
    double half = 0.75 + 6 * shapes.random().nextDouble();
    assertEquals(
        RandomShapes.where(30, 20, (x, y) -> passes(path, x + 0.5, y + 0.5, half)),
        new Brush(Tip.SQUARE, 2 * half).stroke(path, 30, 20));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aThinBrushLeavesALineWithoutGaps(int seed) {
    RandomShapes shapes = new RandomShapes(seed);
    List<Point> path = shapes.points(shapes.upTo(5), 30, 30);
    Mask line = new Brush(Tip.ROUND, 0.5 + shapes.random().nextDouble() / 2).stroke(path, 30, 30);
    assertEquals(1, Regions.of(line, Regions.Neighbours.EIGHT).size());
    path.forEach(p -> assertEquals(true, line.contains((int) p.x(), (int) p.y())));
  }

  @Test
  void aDabOfOnePixelIsThatPixel() {
    Mask dab = new Brush(Tip.ROUND, 1).stroke(List.of(new Point(3, 4.99)), 10, 10);
    assertEquals(new Box(3, 4, 1, 1), dab.bounds());
  }

  @Test
  void aStrokeOutsidePaintsNothing() {
    List<Point> outside = List.of(new Point(-50, -50), new Point(-50, 1e9));
    assertEquals(Mask.empty(8, 9), new Brush(Tip.ROUND, 10).stroke(outside, 8, 9));
    assertEquals(Mask.empty(8, 9), new Brush(Tip.SQUARE, 10).stroke(List.of(), 8, 9));
    assertEquals(Mask.empty(0, 0), new Brush(Tip.ROUND, 10).stroke(List.of(new Point(0, 0)), 0, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aBrushNeedsADiameter(double diameter) {
    assertThrows(IllegalArgumentException.class, () -> new Brush(Tip.ROUND, diameter));
  }

  @Test
  void aPointThatIsNoNumberIsRefused() {
    List<Point> path = List.of(new Point(1, Double.NaN));
    Brush brush = new Brush(Tip.ROUND, 3);
    assertThrows(IllegalArgumentException.class, () -> brush.stroke(path, 5, 5));
  }

  private static List<Point> path(RandomShapes shapes) {
    List<Point> path = shapes.points(shapes.upTo(6), 40, 40);
    return path.stream().map(p -> p.plus(-5, -5)).toList();
  }

  private static double distance(List<Point> path, double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < path.size(); i++) {
      Point a = path.get(i);
      Point b = path.get(Math.min(i + 1, path.size() - 1));
      double dx = b.x() - a.x();
      double dy = b.y() - a.y();
      double length = dx * dx + dy * dy;
      double t = length == 0 ? 0 : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / length, 0, 1);
      least = Math.min(least, Math.hypot(a.x() + t * dx - x, a.y() + t * dy - y));
    }
    return least;
  }

  /// Whether somewhere on the path both differences are at most half a side, by finding the parts
  /// of each segment where they are.
  private static boolean passes(List<Point> path, double x, double y, double half) {
    for (int i = 0; i < path.size(); i++) {
      Point a = path.get(i);
      Point b = path.get(Math.min(i + 1, path.size() - 1));
      double[] across = when(a.x(), b.x(), x, half);
      double[] along = when(a.y(), b.y(), y, half);
      if (Math.max(across[0], along[0]) <= Math.min(across[1], along[1])) {
        return true;
      }
    }
    return false;
  }

  private static double[] when(double from, double to, double value, double half) {
    if (from == to) {
      return Math.abs(from - value) <= half ? new double[] {0, 1} : new double[] {1, 0};
    }
    double a = (value - half - from) / (to - from);
    double b = (value + half - from) / (to - from);
    return new double[] {Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))};
  }
}
