package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.ReviewState;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.ui.model.Workspace;

/// A person looks through heads, proposals and images on the wall, with keys alone.
class ReviewFlowTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeProject() {
    file = ReviewSamples.hardhat(folder);
  }

  @Test
  void twentyHeadsAreAnsweredByTwentyKeys() {
    try (Desk desk = reviewing("head")) {
      desk.type(KeyCode.T);
      for (int i = 0; i < 20; i++) {
        desk.type(i % 3 == 0 ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
      }
      saved(desk);
      assertEquals(13, count("head worn:worn"));
      assertEquals(7, count("head worn:missing"));
      desk.act("edit.undo");
      saved(desk);
      assertEquals(12, count("head worn:worn"));
    }
    assertEquals(19, count("worn:*"));
  }

  @Test
  void fiftyAtOnceAreOneStep() {
    try (Desk desk = reviewing("head")) {
      desk.type(KeyCode.T);
      desk.type(KeyCode.HOME);
      desk.hold(KeyCode.SHIFT);
      for (int i = 0; i < 49; i++) {
        desk.type(KeyCode.RIGHT);
      }
      desk.release(KeyCode.SHIFT);
      desk.type(KeyCode.DIGIT4);
      saved(desk);
      assertEquals(50, count("head worn:\"cannot tell\""));
      desk.act("edit.undo");
      saved(desk);
      assertEquals(0, count("worn:*"));
    }
  }

  @Test
  void proposalsAreAcceptedAndRejectedAndAllOfThemAfterALook() {
    long before = count("");
    try (Desk desk = reviewing("head")) {
      desk.act("review.subject-proposals");
      shown(desk);
      desk.type(KeyCode.S);
      desk.type(KeyCode.Q);
      saved(desk);
      assertEquals(before + 1, count(""));
      assertEquals(1, count("run:nano decision:rejected"));
      desk.act("review.accept-all");
      desk.await("the question", () -> desk.isShown("answer"));
      desk.answer();
      saved(desk);
      assertEquals(0, count("run:nano head score>=0.35 decision:open"));
      desk.act("edit.undo");
      saved(desk);
    }
    assertEquals(before + 1, count(""));
    assertTrue(made().origin() instanceof Origin.Accepted a && a.run().equals("nano"));
  }

  @Test
  void anImageIsSentBackWithAWordAndTheOthersApproved() {
    try (Desk desk = reviewing("")) {
      desk.act("review.subject-images");
      shown(desk);
      desk.type(KeyCode.S);
      desk.type(KeyCode.Q);
      desk.await("the question", () -> desk.isShown("review-comment"));
      desk.write("Two heads are missing.");
      desk.type(KeyCode.ENTER);
      saved(desk);
    }
    List<Image> images = images();
    assertEquals(ReviewState.APPROVED, images.get(0).state());
    assertEquals(ReviewState.NEEDS_WORK, images.get(1).state());
    assertEquals("Two heads are missing.", images.get(1).comment());
  }

  @Test
  void enterOpensAnObjectInLabelAndEscapeLeadsBackToItsTile() {
    try (Desk desk = reviewing("head")) {
      desk.type(KeyCode.RIGHT);
      desk.type(KeyCode.RIGHT);
      String place = chosen(desk);
      desk.type(KeyCode.ENTER);
      desk.await("Label", () -> desk.bench().workspace().get() == Workspace.LABEL);
      desk.await(
          "the object", () -> !desk.project().objects().selection().get().equals(Selection.NONE));
      Document document = desk.project().label().document().get();
      assertTrue(document != null && document.image().id() > 0);
      desk.type(KeyCode.ESCAPE);
      desk.type(KeyCode.ESCAPE);
      desk.await("Review", () -> desk.bench().workspace().get() == Workspace.REVIEW);
      shown(desk);
      assertEquals(place, chosen(desk));
      assertEquals(
          2,
          desk.find("review-wall", org.spotter.ui.wall.TileWall.class).selection().focus().get());
    }
  }

  private Desk reviewing(String query) {
    Desk desk = Desk.open(file, folder.resolve("settings"));
    desk.act("workspace.review");
    shown(desk);
    desk.on(() ->
        desk.bench()
            .review()
            .view()
            .search(desk.bench().review().reviewing().model().subject().get(), query));
    shown(desk);
    desk.on(() -> desk.bench().review().view().focus());
    return desk;
  }

  private static void shown(Desk desk) {
    Desk.settle();
    desk.await("the wall", () -> desk.bench().isIdle());
  }

  private static void saved(Desk desk) {
    Desk.settle();
    desk.await("the disk", () -> desk.project().label().saved().get());
    shown(desk);
  }

  private static String chosen(Desk desk) {
    return desk.find("review-chosen", Label.class).getText();
  }

  private long count(String query) {
    try (Project project = Project.openReadOnly(file)) {
      return project.finds().count(project.parse(query).orThrow());
    }
  }

  private org.spotter.dataset.Annotation made() {
    try (Project project = Project.openReadOnly(file)) {
      long[] ids =
          project.finds().find(Query.ALL, org.spotter.store.Finds.Order.IMAGE, 100_000).ids();
      long last = java.util.Arrays.stream(ids).max().orElseThrow();
      return project.annotations().find(last).orElseThrow();
    }
  }

  private List<Image> images() {
    try (Project project = Project.openReadOnly(file)) {
      return project.images().some(project.images().ids(ImageQuery.ALL));
    }
  }
}
