package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Split;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;

/// Images are divided after a preview, and near-duplicates brought to one side.
class SplitFlowTest {
  @TempDir Path folder;

  @Test
  void aDivisionIsShownBeforeItIsMadeAndIsOneStepOfUndo() {
    try (Desk desk = Desk.open(project(Split.NONE), folder.resolve("settings"))) {
      desk.act("project.splits");
      desk.await("a refusal: one folder", () -> desk.find("answer", Button.class).isDisabled());
      desk.choose("split-by", "nothing, each image by itself");
      desk.await("a plan", () -> !desk.find("answer", Button.class).isDisabled());
      assertTrue(desk.isShown("split-table"));
      assertEquals(List.of(Split.NONE, Split.NONE, Split.NONE, Split.NONE), splits(desk));
      desk.answer();
      desk.await("the division", () -> !splits(desk).contains(Split.NONE));
      assertTrue(splits(desk).containsAll(List.of(Split.TRAIN, Split.VAL, Split.TEST)));
      desk.await("the card is away", () -> !desk.window().overlay().isVisible());
      desk.act("edit.undo");
      desk.await("as before", () -> splits(desk).stream().allMatch(Split.NONE::equals));
    }
  }

  @Test
  void aDivisionThatCannotBeMadeSaysWhy() {
    try (Desk desk = Desk.open(project(Split.NONE), folder.resolve("settings"))) {
      desk.act("project.splits");
      desk.put("split-train", "much");
      desk.await("why", () -> refusal(desk).startsWith("The share much is no number"));
      desk.put("split-train", "70");
      desk.await("why", () -> refusal(desk).startsWith("There is 1 group by folder"));
      assertTrue(desk.find("answer", Button.class).isDisabled());
    }
  }

  @Test
  void nearDuplicatesOnBothSidesAreBroughtToOne() {
    try (Desk desk = Desk.open(project(Split.TEST), folder.resolve("settings"))) {
      desk.act("project.duplicates");
      desk.await("the pair", () -> list(desk).getItems().size() == 1);
      desk.clickRow("duplicates-list", 0);
      desk.click("duplicates-to-TRAIN");
      desk.await("no pair any more", () -> list(desk).getItems().isEmpty());
      assertEquals(Split.TRAIN, split(desk, 4));
    }
  }

  private static ListView<?> list(Desk desk) {
    return desk.find("duplicates-list", ListView.class);
  }

  private static String refusal(Desk desk) {
    return desk.window().scene().getRoot().lookupAll("#split .refusal").stream()
        .map(n -> ((javafx.scene.control.Label) n).getText())
        .findFirst()
        .orElse("");
  }

  private static List<Split> splits(Desk desk) {
    return LongStream.rangeClosed(1, 4).mapToObj(id -> split(desk, id)).toList();
  }

  private static Split split(Desk desk, long id) {
    return desk.project().project().images().find(id).orElseThrow().split();
  }

  /// Three photographs, and a copy of the first.
  private Path project(Split ofCopy) {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "face"));
      boolean divided = ofCopy != Split.NONE;
      Image first = Projects.photograph(folder, 1, "astronaut.png", 512, 512);
      bulk.add(divided ? first.withSplit(Split.TRAIN) : first);
      bulk.add(Projects.photograph(folder, 2, "chelsea.png", 451, 300));
      bulk.add(Projects.photograph(folder, 3, "rocket.jpg", 640, 427));
      Files.copy(folder.resolve("astronaut.png"), folder.resolve("copy.png"));
      bulk.add(Image.of(4, "copy.png", "copy.png", 512, 512).withSplit(ofCopy));
      for (long id = 1; id <= 4; id++) {
        bulk.add(Annotation.drawn(id, id, 1, new Box(170, 60, 110, 140)));
      }
      bulk.commit();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }
}
