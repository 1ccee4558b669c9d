package org.spotter.ui.canvas;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Document;
import org.spotter.editing.Modifiers;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.PointerEvent.Action;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Frame times of the canvas: `CanvasBench SHAPES VERTICES`. Start it with
/// `-Djavafx.animation.fullspeed=true`, so that frames follow each other without a pause.
final class CanvasBench {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 960;
  private static final int FRAMES = 60;

  private final CanvasView canvas;

  private CanvasBench(CanvasView canvas) {
    this.canvas = canvas;
  }

  public static void main(String[] arguments) {
    int shapes = Integer.parseInt(arguments[0]);
    int vertices = Integer.parseInt(arguments[1]);
    Fx.start();
    CanvasView view =
        Fx.on(() -> {
          CanvasView made = new CanvasView();
          Stage stage = new Stage();
          stage.setScene(new Scene(made, 1280, 800));
          stage.show();
          return made;
        });
    new CanvasBench(view).all(shapes, vertices);
    System.exit(0);
  }

  private void all(int shapes, int vertices) {
    Random random = new Random(7);
    byte[] noise = new byte[WIDTH * HEIGHT * 3];
    random.nextBytes(noise);
    ScreenPicture picture = ScreenPicture.ofBgr(WIDTH, HEIGHT, noise);
    for (int round = 0; round < 5; round++) {
      open(picture, document(round + 1, shapes, vertices, random));
    }
    frames("nothing", _ -> {});
    frames("hover", i -> hand(Action.MOVED, 100 + 7 * i, 100 + 5 * i));
    Fx.run(() -> {
      hand(Action.MOVED, 300, 300);
      hand(Action.PRESSED, 300, 300);
    });
    frames("drag", i -> hand(Action.DRAGGED, 310 + i, 310 + i));
    Fx.run(canvas::cancel);
    frames("pan", i -> canvas.panBy(i % 2 == 0 ? 5 : -4, 3));
    frames("zoom", i -> zoom(i));
  }

  private void zoom(int i) {
    if (i % 10 < 5) {
      canvas.zoomIn();
    } else {
      canvas.zoomOut();
    }
  }

  private void open(ScreenPicture picture, Document document) {
    CompletableFuture<Double> done = new CompletableFuture<>();
    double before = cpu();
    Fx.run(() -> {
      long start = System.nanoTime();
      canvas.setPicture(picture);
      canvas.setDocument(document);
      new AnimationTimer() {
        private int pulses;

        @Override
        public void handle(long now) {
          // The second pulse begins when the frame of the first is drawn.
          if (++pulses == 3) {
            stop();
            done.complete((System.nanoTime() - start) / 1e6);
          }
        }
      }.start();
    });
    System.out.printf(
        Locale.ROOT, "open     %6.1f ms  processor %6.1f ms%n", done.join(), cpu() - before);
  }

  private void frames(String what, IntConsumer change) {
    CompletableFuture<double[]> done = new CompletableFuture<>();
    Fx.run(() ->
        new AnimationTimer() {
          private final List<Double> times = new ArrayList<>();
          private long last;

          @Override
          public void handle(long now) {
            long present = System.nanoTime();
            if (last != 0) {
              times.add((present - last) / 1e6);
            }
            last = present;
            if (times.size() == FRAMES) {
              stop();
              done.complete(times.stream().mapToDouble(t -> t).toArray());
            } else {
              change.accept(times.size());
            }
          }
        }.start());
    double before = cpu();
    double[] times = done.join();
    double busy = (cpu() - before) / FRAMES;
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-8s median %6.1f ms  p90 %6.1f ms  p99 %6.1f ms  processor %6.1f ms%n",
        what,
        times[FRAMES / 2],
        times[FRAMES * 9 / 10],
        times[FRAMES - 1],
        busy);
  }

  /// What the threads that make frames have used, which does not depend on what else the machine
  /// does.
  private static double cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double sum = 0;
    for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null && info.getThreadName().matches("JavaFX Application.*|QuantumRenderer.*")) {
        sum += threads.getThreadCpuTime(info.getThreadId()) / 1e6;
      }
    }
    return sum;
  }

  private void hand(Action action, double x, double y) {
    canvas.hand(
        new PointerEvent(action, new Point(x, y), 1, PointerEvent.Button.PRIMARY, Modifiers.NONE));
  }

  private static Document document(int image, int shapes, int vertices, Random random) {
    List<Annotation> annotations = new ArrayList<>();
    for (int i = 1; i <= shapes; i++) {
      annotations.add(polygon(i, image, vertices, random));
    }
    return Document.of(
        Image.of(image, "bench.png", "bench.png", WIDTH, HEIGHT),
        annotations,
        List.of(Category.of(1, "head"), Category.of(2, "helmet"), Category.of(3, "vest")));
  }

  private static Annotation polygon(long id, int image, int vertices, Random random) {
    double radius = 15 + random.nextDouble(25);
    double cx = radius + random.nextDouble(WIDTH - 2 * radius);
    double cy = radius + random.nextDouble(HEIGHT - 2 * radius);
    double[] xy = new double[2 * vertices];
    for (int v = 0; v < vertices; v++) {
      double r = radius * (0.8 + random.nextDouble(0.2));
      xy[2 * v] = cx + r * Math.cos(2 * Math.PI * v / vertices);
      xy[2 * v + 1] = cy + r * Math.sin(2 * Math.PI * v / vertices);
    }
    return new Annotation(
        id,
        image,
        1 + id % 3,
        null,
        new Segmentation.Polygons(List.of(new Polygon(xy))),
        null,
        1,
        false,
        List.of(),
        new Origin.Imported(),
        Extra.NONE);
  }
}
