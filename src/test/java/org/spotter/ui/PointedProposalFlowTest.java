package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;

/// Deciding about the proposal that the pointer is on, with any tool in hand.
class PointedProposalFlowTest {
  private static final Box SUREST = new Box(50, 50, 100, 100);
  private static final Box FALSE_ONE = new Box(300, 200, 60, 60);
  private static final Box OTHER = new Box(200, 350, 80, 60);
  private static final Attribute REQUIRED = new Attribute.Text("remark", true);
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeProject() {
    file = folder.resolve("p.spotter");
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Make")) {
        bulk.add(Category.of(1, "helmet"));
        bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
        bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400));
        bulk.commit();
      }
      List<Run.ModelClass> classes = List.of(new Run.ModelClass("helmet", 1L));
      Run run = new Run(0, "r", "model", "00", "cpu", 0.01, classes, Instant.now(), null);
      try (RunWriter writer = project.runs().start(run)) {
        writer.add(
            1,
            List.of(
                Prediction.box(1, 0, SUREST, 0.9),
                Prediction.box(1, 0, FALSE_ONE, 0.7),
                Prediction.box(1, 0, OTHER, 0.5)));
        writer.add(2, List.of());
        writer.finish(Instant.now());
      }
    }
  }

  @Test
  void aKeyRejectsWhatThePointerIsOnAndAnotherAcceptsTheRestAndGoesOn() {
    try (Desk desk = Desk.open(file, folder.resolve("settings"))) {
      desk.await("the proposals", () -> desk.project().proposals().open().get().size() == 3);
      desk.type(KeyCode.W);
      desk.point(330, 230);
      desk.type(KeyCode.Q);
      desk.await("two proposals", () -> desk.project().proposals().open().get().size() == 2);
      desk.type(KeyCode.SHIFT, KeyCode.SPACE);
      desk.await("the next image", () -> desk.bench().canvas().shownImage() == 2);
      desk.await("all on disk", () -> desk.project().label().saved().get());
    }
    try (Project project = Project.open(file)) {
      assertEquals(
          List.of(SUREST, OTHER),
          project.annotations().of(1).stream().map(Annotation::bbox).toList());
      assertEquals(ReviewState.DONE, project.images().find(1).orElseThrow().state());
      Map<Long, Decision.State> decided = project.runs().decisions(1, 1);
      assertEquals(
          List.of(FALSE_ONE),
          project.runs().predictions(1, 1).stream()
              .filter(p -> decided.get(p.id()) == Decision.State.REJECTED)
              .map(Prediction::bbox)
              .toList());
    }
  }

  @Test
  void keysAloneGoOnFromTheProposalUnderAPointerThatRests() {
    try (Desk desk = Desk.open(file, folder.resolve("settings"))) {
      desk.await("the proposals", () -> desk.project().proposals().open().get().size() == 3);
      desk.point(330, 230);
      desk.await("the one pointed at", () -> FALSE_ONE.equals(inHand(desk)));
      desk.type(KeyCode.T);
      desk.await("the next", () -> OTHER.equals(inHand(desk)));
      desk.type(KeyCode.S);
      desk.await("it is accepted", () -> desk.project().proposals().open().get().size() == 2);
    }
    try (Project project = Project.open(file)) {
      assertEquals(
          List.of(OTHER), project.annotations().of(1).stream().map(Annotation::bbox).toList());
    }
  }

  @Test
  void whatIsAcceptedAndLacksWhatItMustSayIsToldBeforeGoingOn() {
    try (Project project = Project.open(file)) {
      Category plain = project.categories().find(1).orElseThrow();
      Category asking = plain.withAttributes(List.of(REQUIRED));
      project.journal().apply("Ask", new Change.OfCategory(plain, asking));
    }
    try (Desk desk = Desk.open(file, folder.resolve("settings"))) {
      desk.await("the proposals", () -> desk.project().proposals().open().get().size() == 3);
      desk.type(KeyCode.SHIFT, KeyCode.SPACE);
      desk.await("all accepted", () -> desk.project().objects().selected().size() == 3);
      assertEquals(1, desk.bench().canvas().shownImage());
      desk.type(KeyCode.SHIFT, KeyCode.SPACE);
      desk.await("the next image", () -> desk.bench().canvas().shownImage() == 2);
    }
  }

  private static @Nullable Box inHand(Desk desk) {
    Prediction inHand = desk.project().proposals().inHand().get();
    return inHand == null ? null : inHand.bbox();
  }
}
