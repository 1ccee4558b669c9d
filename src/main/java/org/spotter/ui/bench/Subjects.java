package org.spotter.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Document;
import org.spotter.geometry.Polygon;
import org.spotter.pixels.Picture;

/// Pictures and documents to measure on, always the same.
final class Subjects {
  private static final List<Category> CATEGORIES =
      List.of(Category.of(1, "head"), Category.of(2, "helmet"), Category.of(3, "vest"));

  private final Random random = new Random(7);

  /// So many star-shaped polygons all over an image.
  Document polygons(long image, int width, int height, int shapes, int vertices, double radius) {
    List<Annotation> annotations = new ArrayList<>();
    for (int i = 1; i <= shapes; i++) {
      double r = radius * (0.4 + random.nextDouble(0.6));
      double cx = r + random.nextDouble(Math.max(1, width - 2 * r));
      double cy = r + random.nextDouble(Math.max(1, height - 2 * r));
      Segmentation star = new Segmentation.Polygons(List.of(star(cx, cy, r, vertices)));
      annotations.add(Annotation.drawn(i, image, 1 + i % 3, star));
    }
    return Document.of(Image.of(image, "bench", "bench", width, height), annotations, CATEGORIES);
  }

  private Polygon star(double cx, double cy, double radius, int vertices) {
    double[] xy = new double[2 * vertices];
    for (int v = 0; v < vertices; v++) {
      double r = radius * (0.8 + random.nextDouble(0.2));
      xy[2 * v] = cx + r * Math.cos(2 * Math.PI * v / vertices);
      xy[2 * v + 1] = cy + r * Math.sin(2 * Math.PI * v / vertices);
    }
    return new Polygon(xy);
  }

  /// Colours that run over the picture, with noise as a sensor has it.
  Picture picture(int width, int height) {
    byte[] noise = new byte[1 << 16];
    random.nextBytes(noise);
    byte[] bgr = new byte[width * height * 3];
    int phase = random.nextInt(256);
    for (int y = 0, to = 0; y < height; y++) {
      for (int x = 0; x < width; x++, to += 3) {
        int grain = (noise[(y * 31 + x * 7) & 0xffff] & 15) + phase / 8;
        bgr[to] = (byte) (x * 180 / width + grain);
        bgr[to + 1] = (byte) (y * 180 / height + grain);
        bgr[to + 2] = (byte) (((x + y) / 8 * 5) % 180 + grain);
      }
    }
    return new Picture(width, height, bgr);
  }
}
