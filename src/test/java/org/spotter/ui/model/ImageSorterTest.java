package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spotter.app.MarkImages;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.ui.Projects;
import org.spotter.ui.model.ImageListing.Section;
import org.spotter.ui.model.ImageOrder.By;

class ImageSorterTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void make() {
    project = Project.create(folder.resolve("p.spotter"));
    try (Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Image.of(1, "b/img10.png", "x", 10, 10).withState(ReviewState.DONE));
      bulk.add(Image.of(2, "b/img2.png", "x", 30, 10));
      bulk.add(Image.of(3, "a/z.png", "x", 20, 10));
      bulk.add(Image.of(4, "c.png", "x", 40, 10).withState(ReviewState.APPROVED));
      bulk.add(Annotation.drawn(1, 2, 1, new Box(0, 0, 5, 5)));
      bulk.add(Annotation.drawn(2, 2, 1, new Box(5, 0, 5, 5)));
      bulk.add(Annotation.drawn(3, 4, 1, new Box(5, 0, 5, 5)));
      bulk.commit();
    }
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void byNameNumbersCountAsNumbers() {
    assertArrayEquals(new long[] {3, 2, 1, 4}, ids(ImageOrder.BY_NAME));
    assertArrayEquals(new long[] {4, 1, 2, 3}, ids(ImageOrder.BY_NAME.withBy(By.NAME, true)));
  }

  @Test
  void whatIsAlikeStandsByName() {
    assertArrayEquals(new long[] {2, 4, 3, 1}, ids(ImageOrder.BY_NAME.withBy(By.OBJECTS, true)));
    assertArrayEquals(new long[] {3, 2, 1, 4}, ids(ImageOrder.BY_NAME.withBy(By.STATE, false)));
    assertArrayEquals(new long[] {1, 3, 2, 4}, ids(ImageOrder.BY_NAME.withBy(By.SIZE, false)));
  }

  @Test
  void theLastChangedComesFirst() {
    MarkImages.tag(project, new long[] {3}, "night").apply(project);
    MarkImages.tag(project, new long[] {1}, "night").apply(project);
    assertArrayEquals(new long[] {1, 3, 2, 4}, ids(ImageOrder.BY_NAME.withBy(By.CHANGED, true)));
  }

  @Test
  void foldersStandTogetherAndAreSortedInThemselves() {
    ImageOrder order = new ImageOrder(By.OBJECTS, false, true);
    ImageListing listing = new ImageSorter(project, null, 0).list(Query.ALL, order);
    assertArrayEquals(new long[] {3, 1, 2, 4}, listing.ids());
    assertEquals(
        List.of(new Section("a", 0, 1), new Section("b", 1, 3), new Section("", 3, 4)),
        listing.sections());
  }

  @Test
  void aRunSortsByScoreOpenPredictionsAndDisagreement() {
    try (Project small = Projects.small(folder)) {
      Run run = Projects.run(small);
      for (By by : List.of(By.SCORE, By.OPEN, By.DISAGREEMENT)) {
        ImageOrder order = ImageOrder.BY_NAME.withBy(by, true);
        long[] ids = new ImageSorter(small, run.id(), 0.2).list(Query.ALL, order).ids();
        assertEquals(1, ids[0], by.name());
      }
      assertEquals(3, small.facts().lines(run.id(), 0.2, 1).getFirst().open());
    }
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void anOrderIsRememberedAsText(By by) {
    for (ImageOrder order :
        List.of(new ImageOrder(by, true, true), new ImageOrder(by, false, false))) {
      assertEquals(order, ImageOrder.of(order.text()));
    }
    assertEquals(ImageOrder.BY_NAME, ImageOrder.of("by the moon"));
  }

  private long[] ids(ImageOrder order) {
    return new ImageSorter(project, null, 0).list(Query.ALL, order).ids();
  }
}
