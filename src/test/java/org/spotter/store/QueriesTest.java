package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;

class QueriesTest {
  private static final ImageQuery ALL = ImageQuery.ALL;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = Project.create(folder.resolve("p.spotter"));
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(Category.of(1, "helmet"));
      bulk.add(Category.of(2, "head"));
      bulk.add(Category.of(3, "dog"));
      bulk.add(image(10, "site/IMG_10.jpg").withSplit(Split.TRAIN));
      bulk.add(image(11, "site/img_9.jpg").withState(ReviewState.DONE));
      bulk.add(image(12, "site/img_009b.jpg").withSplit(Split.VAL));
      bulk.add(image(13, "a%b_c.jpg").withSplit(Split.VAL).withState(ReviewState.DONE));
      bulk.add(image(14, "E\u0301quipe.jpg"));
      bulk.add(image(0, "site/img_9.jpg"));
      bulk.add(Annotation.drawn(1, 10, 1, Samples.BOX));
      bulk.add(Annotation.drawn(2, 10, 1, Samples.BOX));
      bulk.add(Annotation.drawn(3, 13, 1, Samples.BOX));
      bulk.add(Annotation.drawn(4, 13, 2, Samples.BOX));
      bulk.commit();
    }
  }

  @AfterEach
  void close() {
    project.close();
  }

  private static Image image(long id, String fileName) {
    return Image.of(id, fileName, fileName, 640, 480);
  }

  private void found(ImageQuery query, long... ids) {
    assertArrayEquals(ids, project.images().ids(query));
    assertEquals(ids.length, project.images().count(query));
  }

  @Test
  void imagesComeAsAPersonWouldSortThem() {
    found(ALL, 13, 0, 11, 12, 10, 14);
  }

  @Test
  void textIsFoundAnywhereInTheNameWhateverItsCase() {
    found(ALL.withText("SITE/img"), 0, 11, 12, 10);
    found(ALL.withText("img_10"), 10);
    found(ALL.withText("%"), 13);
    found(ALL.withText("_c"), 13);
    found(ALL.withText("ÉQUIPE"), 14);
    found(ALL.withText("nothing"));
  }

  @Test
  void imagesAreFoundBySplitStateAndCategory() {
    found(ALL.withSplit(Split.VAL), 13, 12);
    found(ALL.withState(ReviewState.DONE), 13, 11);
    found(ALL.withCategory(1L), 13, 10);
    found(ALL.withCategory(2L), 13);
    found(ALL.withCategory(3L));
    found(ALL.withSplit(Split.VAL).withState(ReviewState.DONE).withText("B"), 13);
    found(ALL.withSplit(Split.TRAIN).withCategory(2L));
  }

  @Test
  void imagesComeByIdInTheOrderAsked() {
    assertEquals(
        List.of(14L, 10L), project.images().some(14, 99, 10).stream().map(Image::id).toList());
    assertEquals(0, project.images().named("site/img_9.jpg").orElseThrow().id());
    assertTrue(project.images().named("img_9.jpg").isEmpty());
  }

  @Test
  void annotationsAreCountedByCategoryAndByImage() {
    assertEquals(Map.of(1L, 3L, 2L, 1L, 3L, 0L), project.categories().counts());
    assertArrayEquals(new int[] {2, 0, 2}, project.annotations().counts(10, 11, 13));
    assertEquals(2, project.annotations().count(ALL.withSplit(Split.VAL)));
  }

  @Test
  void annotationsAreGivenForTheImagesMeant() {
    List<Long> ids = new ArrayList<>();
    project.annotations().each(ALL.withText("img"), a -> ids.add(a.id()));
    project.annotations().each(ALL.withCategory(2L), a -> ids.add(a.id()));
    assertEquals(List.of(1L, 2L, 3L, 4L), ids);
  }

  @Test
  void newIdsBeginAtOneAndNeverRepeat() {
    try (Project empty = Project.create(folder.resolve("empty.spotter"))) {
      assertEquals(1, empty.annotations().nextId());
      assertEquals(2, empty.annotations().nextId());
      assertEquals(1, empty.images().nextId());
      assertEquals(1, empty.categories().nextId());
    }
    long id = project.annotations().nextId();
    assertEquals(5, id);
    Annotation added = Annotation.drawn(id, 11, 1, Samples.BOX);
    project.journal().apply("Add", Change.add(added));
    project.journal().apply("Delete", Change.delete(added));
    assertEquals(6, project.annotations().nextId());
    assertEquals(15, project.images().nextId());
  }

  @Test
  void readingMayBeNested() {
    List<Integer> sizes = new ArrayList<>();
    project.annotations().each(ALL, a -> sizes.add(project.annotations().of(a.imageId()).size()));
    assertEquals(List.of(2, 2, 2, 2), sizes);
  }

  @Test
  void manyImagesAreListedInOrder() {
    long[] expected = new long[3000];
    try (Project large = Project.create(folder.resolve("large.spotter"))) {
      try (Bulk bulk = large.bulk("Import")) {
        for (int i = 0; i < expected.length; i++) {
          int number = (i * 7 + 5) % expected.length;
          bulk.add(image(i + 1, "frame" + number + ".png"));
          expected[number] = i + 1L;
        }
        bulk.commit();
      }
      assertArrayEquals(expected, large.images().ids(ALL));
      assertEquals(
          Arrays.stream(expected).boxed().toList(),
          large.images().some(expected).stream().map(Image::id).toList());
    }
  }
}
