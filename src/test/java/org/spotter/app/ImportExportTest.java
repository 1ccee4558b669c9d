package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.Shared;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Split;
import org.spotter.format.Format;
import org.spotter.format.Formats;
import org.spotter.format.coco.JsonDifference;
import org.spotter.geometry.Box;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Data sets into a project and out again.
class ImportExportTest {
  private static final Format COCO = Formats.named("coco");
  private static final String INSTANCES = "data/coco_mini/annotations/instances_train2017.json";
  private static final String PERSONS =
      "data/coco_mini/annotations/person_keypoints_train2017.json";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        INSTANCES,
        PERSONS,
        "data/coco_mini/annotations/captions_train2017.json",
        "data/eval_reference/instances_val2014_100.json",
        "data/eval_reference/keypoints_gt.json",
      })
  void whatWasImportedIsExportedAsItWas(String file) throws IOException {
    Path source = Shared.file(file);
    Path target = folder.resolve("out.json");
    try (Project project = project()) {
      ImportDataset.run(project, COCO, source, null, Progress.NONE);
      ExportDataset.run(project, COCO, target, null, Progress.NONE);
    }
    assertEquals(List.of(), JsonDifference.between(source, target));
  }

  @Test
  void aMissingPictureIsCountedNotRefused() throws IOException {
    Path source = coco("{\"id\": 1, \"image_id\": 4, \"category_id\": 2, \"bbox\": [1, 2, 3, 4]}");
    try (Project project = project()) {
      var result = ImportDataset.run(project, COCO, source, folder, Progress.NONE);
      assertEquals(1, result.images());
      assertEquals(1, result.annotations());
      assertEquals(1, result.missingPictures());
      assertTrue(result.notes().getFirst().contains("a/b.jpg"), result.notes().toString());
    }
  }

  @Test
  void picturesAreFoundBesideTheAnnotations() {
    try (Project project = project()) {
      var result = ImportDataset.run(project, COCO, Shared.file(INSTANCES), null, Progress.NONE);
      assertEquals(0, result.missingPictures());
      Image image = project.images().some(project.images().ids(ImageQuery.ALL)).getFirst();
      assertTrue(Files.isRegularFile(project.locate(image)), image.path());
    }
  }

  @Test
  void aSecondImportOfTheSameFileBringsNothing() throws IOException {
    Path source = Shared.file(INSTANCES);
    Path target = folder.resolve("out.json");
    try (Project project = project()) {
      ImportDataset.run(project, COCO, source, null, Progress.NONE);
      var again = ImportDataset.run(project, COCO, source, null, Progress.NONE);
      assertEquals(0, again.images());
      assertEquals(0, again.categories());
      assertEquals(0, again.annotations());
      ExportDataset.run(project, COCO, target, null, Progress.NONE);
    }
    assertEquals(List.of(), JsonDifference.between(source, target));
  }

  @Test
  void jointsJoinTheInstancesTheyBelongTo() {
    try (Project project = project()) {
      ImportDataset.run(project, COCO, Shared.file(INSTANCES), null, Progress.NONE);
      long before = project.annotations().count(ImageQuery.ALL);
      var result = ImportDataset.run(project, COCO, Shared.file(PERSONS), null, Progress.NONE);
      assertEquals(before, project.annotations().count(ImageQuery.ALL) - result.annotations());
      assertEquals(0, result.annotations(), result.notes().toString());
      Skeleton skeleton = project.categories().named("person").orElseThrow().skeleton();
      assertEquals(17, skeleton == null ? 0 : skeleton.joints().size());
    }
  }

  @Test
  void idsThatAreTakenGetNewOnes() throws IOException {
    try (Project project = project()) {
      ImportDataset.run(
          project,
          COCO,
          coco("{\"id\": 1, \"image_id\": 4, \"category_id\": 2, \"bbox\": [1, 2, 3, 4]}"),
          folder,
          Progress.NONE);
      Path other = folder.resolve("other.json");
      Files.writeString(
          other,
          """
          {"images": [{"id": 4, "file_name": "c.jpg"}, {"id": 5, "file_name": "a/b.jpg"}],
           "categories": [{"id": 2, "name": "y"}, {"id": 7, "name": "x"}],
           "annotations": [{"id": 1, "image_id": 4, "category_id": 7, "bbox": [0, 0, 1, 1]},
                           {"id": 2, "image_id": 5, "category_id": 2, "bbox": [0, 0, 2, 2]},
                           {"id": 3, "image_id": 5, "category_id": 7, "bbox": [0, 0, 3, 3]}]}
          """);
      var result = ImportDataset.run(project, COCO, other, folder, Progress.NONE);
      assertEquals(1, result.images());
      assertEquals(1, result.categories());
      assertEquals(3, result.annotations());
      long c = project.images().named("c.jpg").orElseThrow().id();
      long y = project.categories().named("y").orElseThrow().id();
      assertEquals(List.of(new Box(0, 0, 1, 1)), boxes(project, c));
      assertEquals(
          List.of(new Box(1, 2, 3, 4), new Box(0, 0, 2, 2), new Box(0, 0, 3, 3)),
          boxes(project, 4));
      assertEquals(4, project.annotations().of(c).getFirst().id());
      assertEquals(2, project.annotations().of(c).getFirst().categoryId());
      assertEquals(y, project.annotations().find(2).orElseThrow().categoryId());
    }
  }

  private static List<Box> boxes(Project project, long image) {
    return project.annotations().of(image).stream().map(Annotation::bbox).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 1, \"image_id\": 9, \"category_id\": 2}",
        "{\"id\": 1, \"image_id\": 4, \"category_id\": 2, \"bbox\": [1, 2, NaN, 4]}",
        "{\"id\": 1, \"image_id\": 4, \"category_id\": 2}, {\"id\": 1, \"image_id\": 4, \"categ",
      })
  void aBrokenDataSetLeavesTheProjectAsItWas(String annotation) throws IOException {
    Path source = coco(annotation);
    try (Project project = project()) {
      assertThrows(
          Problem.class, () -> ImportDataset.run(project, COCO, source, folder, Progress.NONE));
      assertUntouched(project);
    }
  }

  @Test
  void aNameThatLeadsOutByALinkIsRefused() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("b.jpg"), "secret");
    Path images = Files.createDirectories(folder.resolve("images"));
    Files.createSymbolicLink(images.resolve("a"), outside);
    Path source = coco("");
    try (Project project = project()) {
      Problem problem =
          assertThrows(
              Problem.class, () -> ImportDataset.run(project, COCO, source, images, Progress.NONE));
      assertTrue(problem.sentence().contains("a/b.jpg"), problem.sentence());
      assertTrue(problem.sentence().contains("symbolic link"), problem.sentence());
      assertUntouched(project);
    }
  }

  @Test
  void aCancelledImportLeavesTheProjectAsItWas() {
    try (Project project = project()) {
      Path source = Shared.file(INSTANCES);
      assertThrows(
          Cancelled.class,
          () -> ImportDataset.run(project, COCO, source, null, new StopAt("Reading annotations")));
      assertUntouched(project);
    }
  }

  @Test
  void aCancelledExportLeavesTheTargetAsItWas() throws IOException {
    Path target = Files.writeString(folder.resolve("out.json"), "before");
    try (Project project = project()) {
      ImportDataset.run(project, COCO, Shared.file(INSTANCES), null, Progress.NONE);
      assertThrows(
          Cancelled.class,
          () -> ExportDataset.run(project, COCO, target, null, new StopAt("Writing annotations")));
    }
    assertEquals("before", Files.readString(target));
    assertFalse(Files.exists(folder.resolve(".out.json.part")));
  }

  @Test
  void oneSplitIsExportedAlone() throws IOException {
    Path target = folder.resolve("out.json");
    try (Project project = project()) {
      ImportDataset.run(project, COCO, Shared.file(INSTANCES), null, Progress.NONE);
      Image image = project.images().named("000000493652.jpg").orElseThrow();
      project.journal().apply("Split", new Change.OfImage(image, image.withSplit(Split.VAL)));
      var result = ExportDataset.run(project, COCO, target, Split.VAL, Progress.NONE);
      assertEquals(1, result.images());
      assertEquals(project.annotations().of(image.id()).size(), result.annotations());
      assertTrue(result.notes().getFirst().contains("splits"), result.notes().toString());
    }
    assertEquals(80, new ObjectMapper().readTree(target.toFile()).path("categories").size());
  }

  @Test
  void predictionsAreExportedAsResults() throws IOException {
    Path target = folder.resolve("results.json");
    try (Project project = project()) {
      ImportDataset.run(project, COCO, coco(""), folder, Progress.NONE);
      var classes = List.of(new Run.ModelClass("x", 2L), new Run.ModelClass("other", null));
      var run = new Run(0, "first", "m", "00", "cpu", 0.01, classes, Instant.EPOCH, null);
      try (var writer = project.runs().start(run)) {
        writer.add(
            4,
            List.of(
                Prediction.box(4, 0, new Box(1.5, 2, 3, 4), 0.75),
                Prediction.box(4, 1, new Box(1, 2, 3, 4), 0.5)));
        writer.finish(Instant.EPOCH);
      }
      var result =
          ExportDataset.runPredictions(project, COCO, target, "first", null, Progress.NONE);
      assertEquals(1, result.annotations());
      assertTrue(result.notes().getFirst().contains("1 predictions"), result.notes().toString());
      assertThrows(
          Problem.class,
          () -> ExportDataset.runPredictions(project, COCO, target, "second", null, Progress.NONE));
    }
    assertEquals(
        new ObjectMapper()
            .readTree("[{\"image_id\":4,\"category_id\":2,\"bbox\":[1.5,2,3,4],\"score\":0.75}]"),
        new ObjectMapper().readTree(target.toFile()));
  }

  private Project project() {
    return Project.create(folder.resolve("p.spotter"));
  }

  private Path coco(String annotations) throws IOException {
    return Files.writeString(
        folder.resolve("set.json"),
        "{\"images\": [{\"id\": 4, \"file_name\": \"a/b.jpg\"}],"
            + " \"categories\": [{\"id\": 2, \"name\": \"x\"}], \"annotations\": ["
            + annotations
            + "]}");
  }

  private static void assertUntouched(Project project) {
    assertEquals(0, project.images().count(ImageQuery.ALL));
    assertEquals(0, project.annotations().count(ImageQuery.ALL));
    assertEquals(List.of(), project.categories().all());
    assertEquals(List.of(), project.journal().latest(10));
  }

  private static final class StopAt implements Progress {
    private final String step;
    private volatile boolean reached;

    StopAt(String step) {
      this.step = step;
    }

    @Override
    public void report(String what, long done, long total) {
      reached |= what.equals(step);
    }

    @Override
    public boolean cancelled() {
      return reached;
    }
  }
}
