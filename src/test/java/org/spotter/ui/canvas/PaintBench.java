package org.spotter.ui.canvas;

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
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Document;
import org.spotter.editing.Modifiers;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.PointerEvent.Action;
import org.spotter.editing.Selection;
import org.spotter.editing.Tools;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// Frame times of painting on a large mask: `PaintBench WIDTH HEIGHT BLOBS`. Start it with
/// `-Djavafx.animation.fullspeed=true`, so that frames follow each other without a pause.
final class PaintBench {
  private static final int FRAMES = 240;

  private final CanvasView canvas;
  private final int width;
  private final int height;

  private PaintBench(CanvasView canvas, int width, int height) {
    this.canvas = canvas;
    this.width = width;
    this.height = height;
  }

  public static void main(String[] arguments) {
    int width = Integer.parseInt(arguments[0]);
    int height = Integer.parseInt(arguments[1]);
    int blobs = Integer.parseInt(arguments[2]);
    Fx.start();
    CanvasView view =
        Fx.on(() -> {
          CanvasView made = new CanvasView();
          Stage stage = new Stage();
          stage.setScene(new Scene(made, 1280, 800));
          stage.show();
          return made;
        });
    new PaintBench(view, width, height).all(blobs);
    System.exit(0);
  }

  private void all(int blobs) {
    Random random = new Random(5);
    byte[] noise = new byte[width * height * 3];
    random.nextBytes(noise);
    ScreenPicture picture = ScreenPicture.ofBgr(width, height, noise);
    Mask mask = blobs(blobs, random);
    System.out.printf(Locale.ROOT, "%d x %d, %d runs%n", width, height, mask.toRuns().length);
    Document document =
        Document.of(
            Image.of(1, "bench.png", "bench.png", width, height),
            List.of(Annotation.drawn(1, 1, 1, new Segmentation.RunLength(mask, true))),
            List.of(Category.of(1, "ground")));
    Fx.run(() -> {
      canvas.setPicture(picture);
      canvas.setDocument(document);
      canvas.setTool(Tools.named("brush"));
      canvas.optionsProperty().set(canvas.optionsProperty().get().withBrush(60));
      canvas.selectionProperty().set(Selection.of(1));
    });
    frames("nothing", _ -> {});
    frames("hover", i -> hand(Action.MOVED, i));
    for (int round = 0; round < 3; round++) {
      int from = round * FRAMES;
      Fx.run(() -> hand(Action.PRESSED, from));
      frames("paint", i -> hand(Action.DRAGGED, from + i));
      Fx.run(() -> release(from + FRAMES));
      frames("after", _ -> {});
    }
    Fx.run(() -> {
      canvas.zoomIn();
      canvas.zoomIn();
      canvas.zoomIn();
      canvas.zoomIn();
      canvas.zoomIn();
    });
    Fx.run(() -> hand(Action.PRESSED, 0));
    frames("zoomed", i -> hand(Action.DRAGGED, i));
    Fx.run(canvas::cancel);
  }

  private void release(int i) {
    long start = System.nanoTime();
    hand(Action.RELEASED, i);
    System.out.printf(Locale.ROOT, "release  %6.2f ms%n", (System.nanoTime() - start) / 1e6);
  }

  private void hand(Action action, int i) {
    double t = i / 40.0;
    double x = width * (0.5 + 0.3 * Math.cos(t * 1.3));
    double y = height * (0.5 + 0.3 * Math.sin(t));
    long start = System.nanoTime();
    canvas.hand(
        new PointerEvent(action, new Point(x, y), 1, PointerEvent.Button.PRIMARY, Modifiers.NONE));
    spent.add((System.nanoTime() - start) / 1e6);
  }

  private final List<Double> spent = new ArrayList<>();

  private Mask blobs(int count, Random random) {
    byte[] columns = new byte[width * height];
    for (int i = 0; i < count; i++) {
      int r = 10 + random.nextInt(40);
      int cx = random.nextInt(width);
      int cy = random.nextInt(height);
      for (int x = Math.max(0, cx - r); x < Math.min(width, cx + r); x++) {
        int half = (int) Math.sqrt(r * r - (x - cx) * (x - cx));
        int top = Math.max(0, cy - half);
        Arrays.fill(columns, x * height + top, x * height + Math.min(height, cy + half), (byte) 1);
      }
    }
    return Mask.encode(width, height, columns);
  }

  private void frames(String what, IntConsumer change) {
    CompletableFuture<double[]> done = new CompletableFuture<>();
    spent.clear();
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
    double[] times = done.join();
    Arrays.sort(times);
    double[] own = spent.stream().mapToDouble(t -> t).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-8s frame median %6.2f ms  p90 %6.2f ms  p99 %6.2f ms  worst %6.2f; event median %.3f ms%n",
        what,
        times[FRAMES / 2],
        times[FRAMES * 9 / 10],
        times[FRAMES * 99 / 100],
        times[FRAMES - 1],
        own.length == 0 ? 0 : own[own.length / 2]);
  }
}
