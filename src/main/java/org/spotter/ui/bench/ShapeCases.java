package org.spotter.ui.bench;

import java.util.function.Consumer;
import org.spotter.editing.Document;
import org.spotter.editing.Tools;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.canvas.ScreenPicture;

/// Opening, hovering, dragging, panning and zooming with many or large shapes.
final class ShapeCases {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 960;

  private final CanvasView canvas;
  private final Pointer pointer;
  private final Subjects subjects;
  private final Consumer<Measured> results;
  private final int frames;

  /// @param frames how many make a case
  ShapeCases(CanvasView canvas, Subjects subjects, Consumer<Measured> results, int frames) {
    this.canvas = canvas;
    pointer = new Pointer(canvas);
    this.subjects = subjects;
    this.results = results;
    this.frames = frames;
  }

  void all(int many, int most, int vertices) {
    ScreenPicture picture = ScreenPicture.of(subjects.picture(WIDTH, HEIGHT));
    measure(many + " polygons of 30 points", picture, many, 30, 40);
    measure(most + " polygons of 30 points", picture, most, 30, 15);
    measure("one polygon of " + vertices + " points", picture, 1, vertices, 470);
  }

  private void measure(
      String subject, ScreenPicture picture, int shapes, int vertices, double radius) {
    Document[] documents = new Document[Math.max(5, frames / 10)];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = subjects.polygons(i + 1L, WIDTH, HEIGHT, shapes, vertices, radius);
    }
    open(subject, picture, documents);
    times(subject, "hover", i -> pointer.move(100 + 7.0 * (i % 150), 100 + 5.0 * (i % 120)));
    Clock.run(() -> {
      pointer.move(640, 400);
      pointer.press(640, 400);
    });
    times(subject, "drag", i -> pointer.drag(641 + i % 200, 401 + i % 150));
    Clock.run(canvas::cancel);
    times(subject, "pan", i -> canvas.panBy(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 5 : -5));
    times(subject, "zoom", i -> zoom(i % 10 < 5));
    Clock.run(canvas::fit);
  }

  private void open(String subject, ScreenPicture picture, Document[] documents) {
    double[] times = new double[documents.length];
    for (int i = 0; i < documents.length; i++) {
      Document document = documents[i];
      times[i] =
          Clock.until(
              () -> {
                canvas.setPicture(picture);
                canvas.setDocument(document);
              },
              () -> true);
    }
    results.accept(Measured.times(subject + ": open, the first", new double[] {times[0]}));
    results.accept(Measured.times(subject + ": open", times));
  }

  private void times(String subject, String what, java.util.function.IntConsumer change) {
    results.accept(Measured.times(subject + ": " + what, Clock.frames(frames, change)));
  }

  private void zoom(boolean in) {
    if (in) {
      canvas.zoomIn();
    } else {
      canvas.zoomOut();
    }
  }

  /// Strokes of the brush on an empty mask.
  void brush(int width, int height) {
    ScreenPicture picture = ScreenPicture.of(subjects.picture(width, height));
    Clock.run(() -> {
      canvas.setPicture(picture);
      canvas.setDocument(subjects.polygons(1, width, height, 1, 5, 10));
      canvas.setCategory(1L);
      canvas.setTool(Tools.named("brush"));
      pointer.move(200, 200);
      pointer.press(200, 200);
    });
    times(
        "brush on a mask of " + width + "×" + height,
        "stroke",
        i -> pointer.drag(200 + 6.0 * (i % 140), 200 + 150 * Math.sin(i / 9.0)));
    Clock.run(() -> {
      canvas.cancel();
      canvas.setTool(Tools.named("select"));
    });
  }
}
