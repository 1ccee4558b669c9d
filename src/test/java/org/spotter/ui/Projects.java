package org.spotter.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.spotter.app.Demo;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;

/// Small projects for the tests of the window.
public final class Projects {
  private Projects() {}

  /// Three images `a.png`, `b.png`, `c.png` of 100 × 80; categories head (1) and helmet (2); on the
  /// first image head 1 and helmet 2.
  public static Project small(Path folder) {
    Project project = Project.create(folder.resolve("small.spotter"));
    try (Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Category.of(2, "helmet"));
      for (int i = 1; i <= 3; i++) {
        String name = (char) ('a' + i - 1) + ".png";
        bulk.add(Image.of(i, name, name, 100, 80));
      }
      bulk.add(Annotation.drawn(1, 1, 1, new Box(10, 10, 20, 20)));
      bulk.add(Annotation.drawn(2, 1, 2, new Box(50, 10, 20, 20)));
      bulk.commit();
    }
    return project;
  }

  /// One of the photographs of the demo, put into a folder.
  static Image photograph(Path folder, long id, String name, int width, int height) {
    try (InputStream in =
        Objects.requireNonNull(Demo.class.getResourceAsStream("demo/" + name), name)) {
      Files.copy(in, folder.resolve(name));
      return Image.of(id, name, name, width, height);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A finished run `r` on all three images: on the first it finds the head (0.9), misses the
  /// helmet and sees one where there is none (0.6) and hardly sees another (0.1); a class `boat`
  /// that the project does not have is seen, too (0.8).
  public static Run run(Project project) {
    List<Run.ModelClass> classes =
        List.of(
            new Run.ModelClass("bare head", 1L),
            new Run.ModelClass("helmet", 2L),
            new Run.ModelClass("boat", null));
    Run run = new Run(0, "r", "model", "00", "cpu", 0.01, classes, Instant.now(), null);
    try (RunWriter writer = project.runs().start(run)) {
      writer.add(
          1,
          List.of(
              Prediction.box(1, 0, new Box(10, 10, 20, 19), 0.9),
              Prediction.box(1, 2, new Box(0, 0, 90, 70), 0.8),
              Prediction.box(1, 1, new Box(10, 50, 20, 20), 0.6),
              Prediction.box(1, 1, new Box(70, 50, 20, 20), 0.1)));
      writer.add(2, List.of());
      writer.add(3, List.of());
      return writer.finish(Instant.now());
    }
  }
}
