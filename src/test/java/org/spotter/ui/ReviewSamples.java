package org.spotter.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.spotter.Shared;
import org.spotter.app.EditAttributes;
import org.spotter.app.ImportDataset;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.format.Formats;
import org.spotter.geometry.Box;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.task.Progress;

/// Projects to review: photographs of workers with heads and helmets, whose labels have an
/// attribute, and a run that finds most of them.
final class ReviewSamples {
  static final List<String> ANSWERS = List.of("worn", "missing", "carried", "cannot tell");

  private ReviewSamples() {}

  /// The hard-hat photographs: 380 images, 1,383 objects, a run `nano`.
  static Path hardhat(Path folder) {
    Path file = folder.resolve("site.spotter");
    try (Project project = Project.create(file)) {
      Path source = Shared.file("data/hardhat/data.yaml").toAbsolutePath().normalize();
      ImportDataset.run(project, Formats.named("yolo"), source, null, Progress.NONE);
      attribute(project);
      run(project);
    }
    return file;
  }

  /// Every category is asked whether a helmet is worn.
  static void attribute(Project project) {
    for (Category category : project.categories().all()) {
      PlannedEdit edit = EditAttributes.add(category, new Attribute.Choice("worn", false, ANSWERS));
      edit.apply(project);
    }
  }

  /// A run that has most objects a little beside their place, and some where nothing is.
  static void run(Project project) {
    Map<Long, Integer> classes = new HashMap<>();
    List<Run.ModelClass> names = new ArrayList<>();
    for (Category c : project.categories().all()) {
      classes.put(c.id(), names.size());
      names.add(new Run.ModelClass(c.name(), c.id()));
    }
    Run run = new Run(0, "nano", "hardhat-nano", "00", "cpu", 0.01, names, Instant.now(), null);
    Random random = new Random(7);
    try (RunWriter writer = project.runs().start(run)) {
      for (long id : project.images().ids(ImageQuery.ALL)) {
        List<Prediction> found = new ArrayList<>();
        for (Annotation a : project.annotations().of(id)) {
          Box box = a.bbox();
          if (box != null && random.nextDouble() < 0.9) {
            Box beside = box.moved(random.nextGaussian() * 2, random.nextGaussian() * 2);
            int kind = classes.getOrDefault(a.categoryId(), 0);
            double score = 0.2 + 0.79 * random.nextDouble();
            found.add(Prediction.box(id, kind, beside.clip(5000, 5000), score));
          }
        }
        writer.add(id, found);
      }
      writer.finish(Instant.now());
    }
  }
}
