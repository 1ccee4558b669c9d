package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.app.Statistics;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.task.Progress;
import org.spotter.ui.chart.Bars;

/// The numbers of a project lead to the images behind them.
class StatisticsFlowTest {
  @TempDir Path folder;

  @Test
  void aBarOpensItsImagesByTheQueryLanguage() {
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      desk.act("project.statistics");
      desk.await("the numbers", () -> desk.isShown("bars-OBJECTS_BY_CATEGORY_AND_SPLIT"));
      ListView<?> bars = desk.find("bars-OBJECTS_BY_CATEGORY_AND_SPLIT", ListView.class);
      assertEquals(List.of("face", "cat face"), rows(bars));
      desk.on(() -> {
        bars.requestFocus();
        bars.getSelectionModel().select(1);
      });
      desk.type(KeyCode.ENTER);
      desk.await("its images", () -> desk.project().images().ids().get().length == 1);
      assertArrayEquals(new long[] {2}, desk.project().images().ids().get());
      assertEquals(
          "category:\"cat face\" split:none",
          desk.find("image-search", javafx.scene.control.TextField.class).getText());
      assertFalse(desk.window().overlay().isVisible());
    }
  }

  @Test
  void theQueryOfThePageSaysWhichImagesAreCounted() {
    try (Desk desk = Desk.open(project(), folder.resolve("settings"))) {
      desk.act("project.statistics");
      desk.await("the numbers", () -> desk.isShown("bars-OBJECTS_BY_CATEGORY_AND_SPLIT"));
      desk.click("statistics-scope");
      desk.write("file:chelsea");
      desk.await(
          "fewer",
          () ->
              desk.isShown("bars-OBJECTS_BY_CATEGORY_AND_SPLIT")
                  && rows(desk.find("bars-OBJECTS_BY_CATEGORY_AND_SPLIT", ListView.class))
                      .equals(List.of("cat face")));
      assertEquals(
          1, Statistics.of(desk.project().project(), "file:chelsea", Progress.NONE).images());
    }
  }

  private static List<String> rows(ListView<?> bars) {
    return bars.getItems().stream().map(g -> ((Bars.Group<?>) g).label()).toList();
  }

  private Path project() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "face"));
      bulk.add(Category.of(2, "cat face"));
      bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
      bulk.add(Projects.photograph(folder, 2, "chelsea.png", 451, 300));
      bulk.add(Annotation.drawn(1, 1, 1, new Box(170, 60, 110, 140)));
      bulk.add(Annotation.drawn(2, 2, 2, new Box(120, 40, 190, 190)));
      bulk.commit();
    }
    return file;
  }
}
