package org.spotter.editing;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;

/// Images with everything on them that can be: boxes, polygons of several parts, masks, skeletons,
/// in layers, some locked, some hidden; and whatever a person may do to them.
final class Samples {
  private Samples() {}

  static Annotation[] annotations(Random random) {
    return IntStream.rangeClosed(1, 16)
        .mapToObj(id -> annotation(id, random).withStanding(standing(random)))
        .toArray(Annotation[]::new);
  }

  private static Annotation annotation(int id, Random random) {
    Box box =
        new Box(
            random.nextInt(500),
            random.nextInt(400),
            5 + random.nextInt(130),
            5 + random.nextInt(70));
    return switch (id % 4) {
      case 0 -> Annotation.drawn(id, 1, 1, box);
      case 1 -> Annotation.drawn(id, 1, 1, polygons(box, random));
      case 2 -> Annotation.drawn(id, 1, 2, mask(box, random));
      default -> Annotation.drawn(id, 1, random.nextBoolean() ? 2 : 3, joints(box));
    };
  }

  private static Standing standing(Random random) {
    return new Standing(
        random.nextInt(4) == 0 ? random.nextInt(-2, 3) : 0,
        random.nextInt(5) == 0,
        random.nextInt(5) == 0,
        random.nextInt(9) == 0);
  }

  static Segmentation.Polygons polygons(Box box, Random random) {
    Polygon star = star(box, 3 + random.nextInt(9), random);
    return new Segmentation.Polygons(
        random.nextInt(3) > 0 ? List.of(star) : List.of(star, star(box, 5, random)));
  }

  /// A ring without crossings.
  static Polygon star(Box box, int corners, Random random) {
    double[] xy = new double[2 * corners];
    Point middle = box.center();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double far = 0.3 + 0.7 * random.nextDouble();
      xy[2 * i] = middle.x() + Math.cos(angle) * far * box.width() / 2;
      xy[2 * i + 1] = middle.y() + Math.sin(angle) * far * box.height() / 2;
    }
    return new Polygon(xy);
  }

  static Segmentation.RunLength mask(Box box, Random random) {
    return new Segmentation.RunLength(Rasterizer.mask(box, 640, 480), random.nextBoolean());
  }

  private static Keypoints joints(Box box) {
    return new Keypoints(
        box.x(), box.y(), 2, box.right(), box.bottom(), 1, 0, 0, 0, box.x(), box.bottom(), 2);
  }

  /// Anything that may reach a tool.
  static Input input(Random random) {
    return switch (random.nextInt(24)) {
      case 0, 1, 2 -> new KeyEvent(one(KeyEvent.Key.values(), random), modifiers(random));
      case 3 -> new WheelEvent(point(random), random.nextInt(-3, 4), modifiers(random));
      case 4 -> new TypedEvent((char) random.nextInt('0', 'z' + 1));
      case 5 -> new Answer(request(random), result(random));
      default -> pointer(random);
    };
  }

  private static PointerEvent pointer(Random random) {
    PointerEvent.Button button =
        random.nextInt(5) == 0
            ? one(PointerEvent.Button.values(), random)
            : PointerEvent.Button.PRIMARY;
    return new PointerEvent(
        one(PointerEvent.Action.values(), random),
        point(random),
        random.nextDouble(0.05, 4),
        button,
        modifiers(random));
  }

  static Request request(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Request.Wand(point(random), random.nextInt(256), random.nextBoolean());
      case 1 -> new Request.Extract(Box.between(point(random), point(random)), null, null);
      default -> new Request.Trail(point(random), point(random));
    };
  }

  static Answer.Result result(Random random) {
    return switch (random.nextInt(3)) {
      case 0 ->
          new Answer.Region(Rasterizer.mask(Box.between(point(random), point(random)), 640, 480));
      case 1 -> new Answer.Path(List.of(point(random), point(random), point(random)));
      default -> new Answer.Failed();
    };
  }

  private static Modifiers modifiers(Random random) {
    return new Modifiers(random.nextInt(5) == 0, random.nextInt(5) == 0, random.nextInt(7) == 0);
  }

  private static Point point(Random random) {
    return new Point(random.nextDouble(-50, 700), random.nextDouble(-50, 530));
  }

  private static <T> T one(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  static Options options(Random random) {
    return Options.DEFAULT
        .withSnap(random.nextBoolean())
        .withErasing(random.nextBoolean())
        .withBrush(1 + random.nextInt(60))
        .withSquare(random.nextBoolean())
        .withWithin(one(Options.Within.values(), random))
        .withBoxing(one(Options.Boxing.values(), random))
        .withPlacing(one(Options.Placing.values(), random))
        .withOutlines(random.nextBoolean());
  }
}
