package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;

/// The history leads back to a version, and forth again.
class HistoryFlowTest {
  @TempDir Path folder;

  @Test
  void aVersionOfAnImageComesBackAsAStepThatCanBeUndone() {
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      draw(desk, 11);
      draw(desk, 12);
      desk.act("project.history");
      desk.await("two entries", () -> list(desk).getItems().size() == 2);
      desk.on(() -> list(desk).getSelectionModel().select(1));
      desk.await("the version", () -> desk.isShown("history-restore"));
      desk.on(() -> desk.find("history-restore", Button.class).fire());
      desk.await("the restored image", () -> ids(desk).equals(List.of(11L)));
      desk.await("a third entry", () -> list(desk).getItems().size() == 3);
      assertTrue(desk.word().contains("as it was"), desk.word());
      desk.on(() -> desk.window().overlay().hide());
      desk.act("edit.undo");
      desk.await("both again", () -> ids(desk).equals(List.of(11L, 12L)));
    }
  }

  @Test
  void theProjectsHistoryLeadsToTheImagesOfAnEntry() {
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      draw(desk, 11);
      desk.act("project.history");
      desk.click("history-project");
      desk.await("the import too", () -> list(desk).getItems().size() == 2);
      desk.clickRow("history-list", 0);
      desk.await("its image", () -> !links(desk).isEmpty());
      desk.on(links(desk).getFirst()::fire);
      assertFalse(desk.window().overlay().isVisible());
      assertEquals(1, desk.bench().canvas().shownImage());
    }
  }

  private static List<javafx.scene.control.Hyperlink> links(Desk desk) {
    return desk.window().scene().getRoot().lookupAll("#history .hyperlink").stream()
        .map(javafx.scene.control.Hyperlink.class::cast)
        .toList();
  }

  private static ListView<?> list(Desk desk) {
    return desk.find("history-list", ListView.class);
  }

  private static List<Long> ids(Desk desk) {
    return desk.project().project().annotations().of(1).stream().map(Annotation::id).toList();
  }

  private static void draw(Desk desk, long id) {
    Annotation drawn = Annotation.drawn(id, 1, 1, new Box(10 * id, 60, 110, 140));
    desk.on(() -> desk.project().label().apply("Draw face", Change.add(drawn)));
    desk.await("saved", () -> desk.project().label().saved().get());
  }

  private Path project() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "face"));
      bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
      bulk.commit();
    }
    return file;
  }
}
