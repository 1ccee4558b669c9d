package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Run;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.ui.model.OpenProject;

/// A window that is closed, work that is cancelled, pictures that are gone: nothing is lost, and
/// one sentence says what is the matter.
class ClosingFlowTest {
  private static final int COPIES = 400;
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeProject() {
    file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Category.of(2, "helmet"));
      for (int i = 1; i <= COPIES; i++) {
        bulk.add(Image.of(i, "image" + i + ".png", "astronaut.png", 512, 512));
      }
      Image gone = Image.of(COPIES + 1, "zz.png", "zz.png", 100, 100);
      bulk.add(gone);
      bulk.commit();
    }
    Projects.photograph(folder, 1, "astronaut.png", 512, 512);
  }

  @Test
  void theEditMadeRightBeforeClosingIsInTheFile() {
    try (Desk desk = open()) {
      desk.type(KeyCode.W);
      desk.drag(0.4, 0.4, 0.6, 0.7);
    }
    try (Project project = Project.open(file)) {
      assertEquals(1, project.annotations().of(1).size());
    }
  }

  @Test
  void aCancelledRunIsKeptUnfinishedWhileLabellingGoesOnAndIsResumed() {
    try (Desk desk = open()) {
      OpenProject open = desk.project();
      prelabel(desk, open);
      desk.type(KeyCode.W);
      desk.drag(0.4, 0.4, 0.6, 0.7);
      desk.await("the box", () -> open.project().annotations().of(1).size() == 1);
      desk.click("cancel-job");
      desk.await("the end of the work", () -> open.jobs().running().isEmpty());
      Run run = open.project().runs().all().getFirst();
      assertNull(run.finished(), desk.word());
      int done = open.project().runs().processed(run.id()).length;
      assertTrue(done > 0 && done < COPIES, "done " + done);
      assertFalse(desk.window().overlay().isVisible());
      desk.act("run.prelabel");
      desk.await("the models", () -> Models.choose(desk, "hardhat"));
      desk.answer();
      desk.await("more images", () -> open.project().runs().processed(run.id()).length > done + 2);
      assertEquals(1, open.project().runs().all().size());
    }
  }

  @Test
  void closingDuringWorkStopsItAndLeavesASoundProject() {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, e) -> thrown.set(e));
    try {
      try (Desk desk = open()) {
        prelabel(desk, desk.project());
      }
      Desk.settle();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertNull(thrown.get());
    try (Project project = Project.open(file)) {
      Run run = project.runs().all().getFirst();
      assertNull(run.finished());
    }
  }

  @Test
  void workThatDoesNotStopAtOnceIsWaitedFor() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<String> seen = new AtomicReference<>("");
    try (Desk desk = open()) {
      OpenProject open = desk.project();
      desk.on(() ->
          open.jobs()
              .start(
                  "slow",
                  progress -> {
                    begun.countDown();
                    while (!progress.cancelled()) {
                      Thread.onSpinWait();
                    }
                    seen.set(open.project().categories().all().getFirst().name());
                    throw new Cancelled();
                  },
                  _ -> {}));
      desk.await("its begin", () -> begun.getCount() == 0);
    }
    assertEquals("head", seen.get());
  }

  @Test
  void aMissingPictureIsToldOnTheCanvasAndTheOthersGoOn() throws IOException {
    try (Desk desk = open()) {
      desk.on(() -> desk.project().label().show(COPIES + 1));
      desk.await("the sentence", () -> desk.isShown("no-picture"));
      desk.on(() -> desk.project().label().show(1));
      desk.await("the picture", () -> !desk.isShown("no-picture"));
      Files.delete(folder.resolve("astronaut.png"));
      desk.type(KeyCode.D);
      desk.await("the next image", () -> shown(desk) == 2);
      assertEquals("", desk.problem());
    }
  }

  @Test
  void aReadOnlyProjectShowsEverythingAndRefusesChangesInOneSentence() {
    try (Desk desk = Desk.empty(folder.resolve("settings"))) {
      desk.on(() -> desk.window().opened(Project.openReadOnly(file)));
      desk.awaitPicture();
      desk.type(KeyCode.W);
      desk.drag(0.4, 0.4, 0.6, 0.7);
      desk.await("the refusal", () -> desk.problem().contains("read-only"));
      desk.await(
          "the image as it is",
          () -> {
            var document = desk.project().label().document().get();
            return document != null && document.annotations().equals(List.<Annotation>of());
          });
    }
  }

  private void prelabel(Desk desk, OpenProject open) {
    desk.act("run.prelabel");
    desk.await("the models", () -> Models.choose(desk, "hardhat"));
    desk.answer();
    desk.await(
        "the first images",
        () ->
            open.project().runs().all().stream()
                .anyMatch(r -> open.project().runs().processed(r.id()).length > 2));
  }

  private Desk open() {
    return Desk.open(file, folder.resolve("settings"));
  }

  private static long shown(Desk desk) {
    var document = desk.project().label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
