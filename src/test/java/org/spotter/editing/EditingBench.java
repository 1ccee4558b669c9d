package org.spotter.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Polygon;

/// How long tools think about one event: milliseconds, median and 99th percentile. What is painted
/// afterwards is not in it.
final class EditingBench {
  private static final Image IMAGE = Image.of(1, "site.jpg", "site.jpg", 4000, 3000);
  private static final List<Category> CATEGORIES = List.of(Category.of(1, "head"));

  private EditingBench() {}

  public static void main(String[] arguments) {
    for (int shapes : new int[] {1_000, 10_000}) {
      Document document = document(shapes);
      hover(document, SelectTool.IDLE, "hover, " + shapes + " polygons of 30 points");
      hover(document, PolygonTool.IDLE, "aim and snap, " + shapes + " polygons");
      Hand moving = hand(SelectTool.IDLE, document);
      moving.selects(1);
      print(
          "move by a key, " + shapes + " polygons",
          i -> moving.key(i % 2 == 0 ? KeyEvent.Key.LEFT : KeyEvent.Key.RIGHT));
    }
    Document one = Document.of(IMAGE, List.of(polygon(1, 2000, 1500, 900, 20_000)), CATEGORIES);
    Hand vertex = hand(SelectTool.IDLE, one).selects(1);
    vertex.pixel = 1.0 / 16;
    print("hover, one polygon of 20000 points", i -> look(vertex.move(2900 + i % 3, 1500)));
    vertex.move(2900, 1500).press(2900, 1500);
    print("drag a vertex of 20000", i -> look(vertex.drag(2901 + i % 20, 1502)));
  }

  private static void hover(Document document, Tool tool, String name) {
    Hand hand = hand(tool, document);
    Random random = new Random(1);
    print(name, _ -> look(hand.move(random.nextInt(4000), random.nextInt(3000))));
  }

  private static void look(Hand hand) {
    if (hand.view().marks().size() > 1000) {
      throw new AssertionError("too many marks");
    }
  }

  private static void print(String name, IntConsumer event) {
    IntStream.range(0, 300).forEach(event);
    double[] times = new double[1000];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      event.accept(i);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(Locale.ROOT, "%-40s %8.3f %8.3f%n", name, times[500], times[990]);
  }

  private static Hand hand(Tool tool, Document document) {
    Hand hand = new Hand(tool);
    hand.document = document;
    return hand;
  }

  private static Document document(int count) {
    Random random = new Random(7);
    return Document.of(
        IMAGE,
        IntStream.rangeClosed(1, count)
            .mapToObj(
                id -> polygon(id, 100 + random.nextInt(3800), 100 + random.nextInt(2800), 60, 30))
            .toList(),
        CATEGORIES);
  }

  private static Annotation polygon(long id, double x, double y, double radius, int points) {
    double[] xy = new double[2 * points];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      xy[2 * i] = x + radius * Math.cos(angle);
      xy[2 * i + 1] = y + radius * Math.sin(angle);
    }
    return Annotation.drawn(id, 1, 1, new Segmentation.Polygons(List.of(new Polygon(xy))));
  }
}
