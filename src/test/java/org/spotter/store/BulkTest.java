package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Mask;
import org.spotter.task.Problem;

class BulkTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = Project.create(folder.resolve("p.spotter"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private static Annotation annotation(long id, long imageId, long categoryId) {
    return Annotation.drawn(id, imageId, categoryId, Samples.BOX);
  }

  /// The load is refused with these words and leaves the project as it was.
  private void refused(String because, Consumer<Bulk> load) {
    List<Category> categories = project.categories().all();
    long images = project.images().count(ImageQuery.ALL);
    long annotations = project.annotations().count(ImageQuery.ALL);
    try (Bulk bulk = project.bulk("Import")) {
      Problem problem =
          assertThrows(
              Problem.class,
              () -> {
                load.accept(bulk);
                bulk.commit();
              });
      assertTrue(problem.sentence().contains(because), problem.sentence());
    }
    assertEquals(categories, project.categories().all());
    assertEquals(images, project.images().count(ImageQuery.ALL));
    assertEquals(annotations, project.annotations().count(ImageQuery.ALL));
    assertSound(project);
  }

  static void assertSound(Project project) {
    assertEquals(
        List.of("ok"),
        project.database().read(s -> s.list("PRAGMA integrity_check", row -> row.getString(1))));
    long indexes =
        project
            .database()
            .read(s ->
                s.number(
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name ="
                        + " 'annotation'"));
    assertEquals(10, indexes);
  }

  @Test
  void withoutCommitNothingStays() {
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(Category.of(1, "helmet"));
      bulk.add(Image.of(1, "a.jpg", "a.jpg", 1, 1));
      bulk.add(annotation(1, 1, 1));
    }
    assertEquals(List.of(), project.categories().all());
    assertEquals(0, project.images().count(ImageQuery.ALL));
    assertEquals(List.of(), project.journal().latest(5));
    assertSound(project);
    Samples.fill(project);
    assertEquals(1, project.annotations().count(ImageQuery.ALL));
    assertSound(project);
  }

  @Test
  void anIdThatComesTwiceIsRefused() {
    for (int round = 0; round < 2; round++) {
      refused(
          "Annotation 40 comes twice",
          bulk -> {
            bulk.add(Category.of(50, "hat"));
            bulk.add(Image.of(50, "a.jpg", "a.jpg", 1, 1));
            bulk.add(annotation(40, 50, 50));
            bulk.add(annotation(41, 50, 50));
            bulk.add(annotation(40, 50, 50));
          });
      if (round == 0) {
        Samples.fill(project);
      }
    }
  }

  @Test
  void anImageOrCategoryThatIsThereIsRefused() {
    Samples.fill(project);
    refused("Image 2 (b.jpg) comes twice", bulk -> bulk.add(Image.of(2, "b.jpg", "b.jpg", 1, 1)));
    refused("Category 2 (hat) comes twice", bulk -> bulk.add(Category.of(2, "hat")));
    refused("Category 9 (helmet) comes twice", bulk -> bulk.add(Category.of(9, "helmet")));
    refused("Annotation 1 comes twice", bulk -> bulk.add(annotation(1, 1, 1)));
  }

  @Test
  void anAnnotationOfAnUnknownImageOrCategoryIsRefused() {
    Samples.fill(project);
    refused("Annotation 5 names an image or category", bulk -> bulk.add(annotation(5, 77, 1)));
    refused("Annotation 6 names an image or category", bulk -> bulk.add(annotation(6, 1, 77)));
  }

  @Test
  void aLoadGoesOnAfterNoRefusedRow() {
    Samples.fill(project);
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(annotation(5, 1, 1));
      assertThrows(Problem.class, () -> bulk.add(annotation(6, 77, 1)));
      assertThrows(IllegalStateException.class, () -> bulk.add(annotation(7, 1, 1)));
      assertThrows(IllegalStateException.class, bulk::commit);
    }
    assertEquals(1, project.annotations().of(1).size());
  }

  @Test
  void aSecondLoadAddsToTheFirst() {
    Samples.fill(project);
    try (Bulk bulk = project.bulk("More")) {
      bulk.add(annotation(9, 3, 2));
      bulk.commit();
    }
    assertEquals(List.of(annotation(9, 3, 2)), project.annotations().of(3));
    assertEquals("More", project.journal().latest(1).getFirst().label());
    assertSound(project);
  }

  @Test
  void readersSeeNothingUntilItIsDone() {
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(Image.of(1, "a.jpg", "a.jpg", 1, 1));
      assertEquals(0, project.images().count(ImageQuery.ALL));
      bulk.commit();
      assertEquals(1, project.images().count(ImageQuery.ALL));
    }
  }

  @Test
  void anEditWithinALoadOfTheSameThreadIsAMistake() {
    Samples.fill(project);
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(Image.of(9, "a.jpg", "a.jpg", 1, 1));
      assertThrows(
          IllegalStateException.class,
          () -> project.journal().apply("Add", Change.add(annotation(9, 1, 1))));
      bulk.commit();
    }
    assertEquals(4, project.images().count(ImageQuery.ALL));
  }

  @Test
  void aFullDiskLeavesTheProjectAsItWasAndUsable() {
    Samples.fill(project);
    limitPages(pages());
    refused(
        "The disk is full",
        bulk -> {
          for (int i = 100; i < 20_000; i++) {
            bulk.add(Image.of(i, i + ".jpg", i + ".jpg", 1, 1));
          }
        });
    Annotation large =
        new Annotation(
            7,
            1,
            1,
            null,
            new Segmentation.RunLength(new Mask(1000, 500, stripes()), false),
            null,
            1,
            false,
            List.of(),
            new Origin.Drawn(),
            Extra.NONE);
    Problem problem =
        assertThrows(Problem.class, () -> project.journal().apply("Add", Change.add(large)));
    assertTrue(problem.sentence().startsWith("The disk is full"), problem.sentence());
    limitPages(1_000_000);
    project.journal().apply("Add", Change.add(large));
    assertEquals(2, project.annotations().of(1).size());
    assertSound(project);
  }

  private static int[] stripes() {
    int[] runs = new int[500_000];
    Arrays.fill(runs, 1);
    return runs;
  }

  private long pages() {
    return project.database().read(s -> s.number("PRAGMA page_count"));
  }

  private void limitPages(long pages) {
    try (Database.Transaction transaction = project.database().begin()) {
      transaction.session().execute("PRAGMA max_page_count=" + pages);
      transaction.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
