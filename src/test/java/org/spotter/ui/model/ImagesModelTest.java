package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.store.Bulk;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;

class ImagesModelTest {
  private static final int COUNT = 1_000;
  @TempDir Path folder;
  private final Deque<Runnable> reads = new ArrayDeque<>();
  private final Threads slow = new Threads(Runnable::run, Runnable::run, reads::add, Runnable::run);
  private Project project;
  private ImagesModel images;

  @BeforeEach
  void makeProject() {
    project = Project.create(folder.resolve("p.spotter"));
    try (Bulk bulk = project.bulk("Make")) {
      for (int i = 1; i <= COUNT; i++) {
        String name = "gate_%04d.png".formatted(i);
        Image image = Image.of(i, name, name, 10, 10);
        bulk.add(i % 10 == 0 ? image.withState(ReviewState.DONE) : image);
      }
      bulk.commit();
    }
    images = new ImagesModel(project, slow, new Notices());
    images.reload();
    readAll();
  }

  @AfterEach
  void closeProject() {
    project.close();
  }

  @Test
  void allImagesAreListedInOrder() {
    assertEquals(COUNT, images.ids().get().length);
    assertEquals(COUNT, images.total().get());
    assertEquals(499, images.indexOf(500));
    assertEquals(-1, images.indexOf(5_000));
  }

  @Test
  void aRowIsReadWhenItComesIntoView() {
    assertNull(images.row(700));
    readAll();
    ImageRow row = images.row(700);
    assertNotNull(row);
    assertEquals("gate_0701.png", row.name());
    assertEquals(0, row.objects());
  }

  @Test
  void theNewestWishIsServedFirst() {
    images.row(0);
    images.row(900);
    reads.removeFirst().run();
    assertNotNull(images.row(900));
    assertNull(images.row(0));
  }

  @Test
  void wishesThatScrolledAwayAreDropped() {
    for (int page = 0; page < 10; page++) {
      images.row(page * ImagesModel.PAGE);
    }
    readAll();
    assertNull(images.row(0));
    assertNotNull(images.row(9 * ImagesModel.PAGE));
  }

  @Test
  void searchNarrowsTheList() {
    images.query().set(ImageQuery.ALL.withText("_099").toQuery());
    readAll();
    assertArrayEquals(
        new long[] {990, 991, 992, 993, 994, 995, 996, 997, 998, 999}, images.ids().get());
    assertEquals(COUNT, images.total().get());
  }

  @Test
  void ofSeveralSearchesTheLastOneCounts() {
    images.query().set(ImageQuery.ALL.withText("gate_0001").toQuery());
    images.query().set(ImageQuery.ALL.withState(ReviewState.DONE).toQuery());
    readAll();
    assertEquals(COUNT / 10, images.ids().get().length);
  }

  private void readAll() {
    while (!reads.isEmpty()) {
      reads.removeFirst().run();
    }
  }
}
