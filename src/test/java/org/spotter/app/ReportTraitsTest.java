package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Trait;
import org.spotter.store.Project;
import org.spotter.task.Progress;

class ReportTraitsTest {
  @TempDir Path folder;

  /// The run `first` has done the first two of the three images.
  @Test
  void everyTagPartsTheImagesByItself() {
    try (Project project = SmallProject.create(folder.resolve("p.spotter"))) {
      tag(project, 1, "night", "crane");
      tag(project, 2, "crane");
      EvaluationReport report = EvaluateRun.run(project, "first", IouType.BBOX, Progress.NONE);
      ReportSource source = new ReportSource(report, ReportSettings.USUAL, Album.of(project));
      List<Trait> tags =
          new ReportTraits(source)
              .all(Progress.NONE).stream().filter(t -> t.name().equals("tag")).toList();
      assertEquals(
          List.of(
              new Trait.Word("tag", List.of("crane", "crane")),
              new Trait.Word("tag", List.of("night", ""))),
          tags);
    }
  }

  private static void tag(Project project, long id, String... tags) {
    Image image = project.images().find(id).orElseThrow();
    project.journal().apply("Tag", new Change.OfImage(image, image.withTags(List.of(tags))));
  }
}
