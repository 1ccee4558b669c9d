package org.spotter.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Seeded random masks and polygons, of the kinds that go wrong: empty, full, noise, thin, blobs.
final class RandomShapes {
  private final Random random;

  RandomShapes(long seed) {
    random = new Random(seed);
  }

  Random random() {
    return random;
  }

  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  Mask mask(int width, int height) {
    byte[] pixels = new byte[width * height];
    switch (random.nextInt(8)) {
      case 0 -> {}
      case 1 -> Arrays.fill(pixels, (byte) 1);
      case 2, 3 -> noise(pixels, random.nextDouble());
      case 4, 5 -> streaks(pixels);
      default -> blobs(pixels, width, height);
    }
    return Mask.encode(width, height, pixels);
  }

  private void noise(byte[] pixels, double share) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextDouble() < share ? 1 : 0);
    }
  }

  private void streaks(byte[] pixels) {
    double change = random.nextDouble();
    int now = random.nextInt(2);
    for (int i = 0; i < pixels.length; i++) {
      now = random.nextDouble() < change ? 1 - now : now;
      pixels[i] = (byte) now;
    }
  }

  /// Discs set and cleared again, so that there are holes and islands in holes.
  private void blobs(byte[] pixels, int width, int height) {
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      double cx = random.nextDouble() * width;
      double cy = random.nextDouble() * height;
      double r = random.nextDouble() * Math.max(width, height) / 2;
      byte value = (byte) random.nextInt(2);
      for (int i = 0; i < pixels.length; i++) {
        int x = i / height;
        int y = i % height;
        if (Math.hypot(x - cx, y - cy) <= r) {
          pixels[i] = value;
        }
      }
    }
  }

  Point point(double width, double height) {
    return new Point(random.nextDouble() * width, random.nextDouble() * height);
  }

  List<Point> points(int count, double width, double height) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(point(width, height));
    }
    return points;
  }

  /// A ring that does not cross itself, around a middle.
  Polygon star(int vertices, Point middle, double least, double most) {
    double[] xy = new double[2 * vertices];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / vertices;
      double r = least + (most - least) * random.nextDouble();
      xy[2 * i] = middle.x() + r * Math.cos(angle);
      xy[2 * i + 1] = middle.y() + r * Math.sin(angle);
    }
    return new Polygon(xy);
  }

  /// What is true of each pixel, as a mask.
  static Mask where(int width, int height, Pixel condition) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (condition.holds(i / height, i % height) ? 1 : 0);
    }
    return Mask.encode(width, height, pixels);
  }

  interface Pixel {
    boolean holds(int x, int y);
  }
}
