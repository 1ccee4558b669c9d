package org.spotter.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;

/// Three pictures with a helmet at the left and a head at the right, and two runs: `first` finds
/// the helmets of two pictures and takes a head for a cup; `second` finds the heads.
final class SmallProject {
  static final Box LEFT = new Box(10, 10, 40, 40);
  static final Box RIGHT = new Box(100, 10, 40, 40);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private SmallProject() {}

  static Project create(Path file) {
    Project project = Project.create(file);
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(Category.of(1, "helmet"));
      bulk.add(Category.of(2, "head <bare> & \"bald\""));
      for (long image = 1; image <= 3; image++) {
        bulk.add(Image.of(image, "site_" + image + ".png", "site_" + image + ".png", 160, 60));
        bulk.add(Annotation.drawn(2 * image, image, 1, LEFT));
        bulk.add(Annotation.drawn(2 * image + 1, image, 2, RIGHT));
      }
      bulk.commit();
    }
    run(project, "first", 2, 0, LEFT, 2, RIGHT);
    run(project, "second", 3, 1, RIGHT, 1, new Box(60, 10, 20, 20));
    return project;
  }

  /// A run that says the same of each picture: one thing surely, another less so.
  private static void run(
      Project project, String name, int images, int surely, Box sure, int perhaps, Box unsure) {
    List<Run.ModelClass> classes =
        List.of(
            new Run.ModelClass("helmet", 1L),
            new Run.ModelClass("head", 2L),
            new Run.ModelClass("cup", null));
    Run run = new Run(0, name, "model", "00", "cpu", 0.01, classes, NOON, null);
    try (RunWriter writer = project.runs().start(run)) {
      for (long image = 1; image <= images; image++) {
        writer.add(
            image,
            List.of(
                Prediction.box(image, surely, sure, .9),
                Prediction.box(image, perhaps, unsure, .6)));
      }
      writer.finish(NOON);
    }
  }
}
