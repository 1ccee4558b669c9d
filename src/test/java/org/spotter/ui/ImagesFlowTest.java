package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.ui.model.ImageOrder;

/// Looking through the images of a project, and marking several of them.
class ImagesFlowTest {
  private static final int COUNT = 8;
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeProject() throws IOException {
    file = folder.resolve("demo.spotter");
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    Projects.photograph(pictures, 1, "astronaut.png", 512, 512);
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      for (int i = 1; i <= COUNT; i++) {
        String name = (i < 5 ? "a/" : "b/") + "img" + i + ".png";
        Path copy = folder.resolve("pictures").resolve("img" + i + ".png");
        Files.copy(pictures.resolve("astronaut.png"), copy);
        Image image = Image.of(i, name, "pictures/img" + i + ".png", 512, 512);
        bulk.add(i == 3 ? image.withState(ReviewState.DONE) : image);
      }
      bulk.commit();
    }
  }

  @Test
  void fiveImagesAreTaggedInOneStepAndUndoneInOne() {
    try (Desk desk = open()) {
      desk.act("images.focus");
      desk.hold(KeyCode.SHIFT);
      for (int i = 0; i < 4; i++) {
        desk.type(KeyCode.DOWN);
      }
      desk.release(KeyCode.SHIFT);
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), desk.bench().images().panel().chosen());
      desk.on(() -> desk.bench().images().edits().newTag(desk.bench().images().panel().chosen()));
      desk.put("tag-name", "night");
      desk.answer();
      desk.await("the tags", () -> tagged(desk) == 5);
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), desk.bench().images().panel().chosen());
      desk.act("edit.undo");
      desk.await("no tags", () -> tagged(desk) == 0);
    }
  }

  @Test
  void theImageStaysWhenTheSearchChangesAndNextGoesOnWithinIt() {
    try (Desk desk = open()) {
      desk.type(KeyCode.D);
      desk.await("the second", () -> shown(desk) == 2);
      desk.on(() -> desk.bench().images().panel().search());
      desk.put("image-search", "state:done or img7");
      desk.await("the search", () -> desk.project().images().ids().get().length == 2);
      assertEquals(2, shown(desk));
      desk.type(KeyCode.ESCAPE);
      desk.on(() -> desk.project().images().query().set(query(desk, "state:done or img7")));
      desk.await("the search", () -> desk.project().images().ids().get().length == 2);
      desk.act("image.next");
      desk.await("the next in the search", () -> shown(desk) == 3);
      desk.act("image.next");
      desk.await("the one after", () -> shown(desk) == 7);
    }
  }

  @Test
  void orderAndViewAreThereAgainAfterARestart() {
    try (Desk desk = open()) {
      desk.act("images.as-table");
      desk.act("view.filmstrip");
      ImageOrder order = new ImageOrder(ImageOrder.By.STATE, true, true);
      desk.on(() -> desk.project().images().order().set(order));
      desk.await("the order", () -> desk.project().images().ids().get()[0] == 3);
    }
    try (Desk desk = open()) {
      desk.await("the order", () -> desk.project().images().ids().get()[0] == 3);
      assertTrue(desk.isShown("image-table"));
      assertTrue(desk.find("filmstrip", Node.class).getParent().isVisible());
      assertEquals(2, desk.project().images().listing().get().sections().size());
    }
  }

  @Test
  void aFolderThatVanishesIsToldAndFoundAgain() throws IOException {
    try (Desk desk = open()) {
      desk.await("the look is remembered", () -> hasHash(desk));
      Path moved = folder.resolve("archive");
      Files.move(folder.resolve("pictures"), moved);
      desk.await("the bar", () -> desk.find("picture-bar", Node.class).isVisible());
      desk.choosing(moved);
      desk.click("picture-find");
      desk.await("the bar to go", () -> !desk.find("picture-bar", Node.class).isVisible());
      assertEquals("archive/img1.png", image(desk, 1).path());
      assertEquals("archive/img8.png", image(desk, 8).path());
      desk.awaitPicture();
    }
  }

  @Test
  void aPictureThatIsReplacedIsToldUntilItIsTaken() throws IOException {
    try (Desk desk = open()) {
      desk.await("the look is remembered", () -> hasHash(desk));
      Files.delete(folder.resolve("pictures/img1.png"));
      Path other = Files.createDirectories(folder.resolve("other"));
      Projects.photograph(other, 1, "coffee.png", 600, 400);
      Files.copy(other.resolve("coffee.png"), folder.resolve("pictures/img1.png"));
      desk.await("the bar", () -> desk.isShown("picture-take") && visible(desk, "picture-take"));
      desk.click("picture-take");
      desk.await("the bar to go", () -> !visible(desk, "picture-bar"));
    }
  }

  private Desk open() {
    return Desk.open(file, folder.resolve("settings"));
  }

  private static org.spotter.store.query.Query query(Desk desk, String text) {
    return desk.project().project().parse(text).orThrow();
  }

  private static boolean visible(Desk desk, String id) {
    return desk.find(id, Node.class).isVisible();
  }

  private static boolean hasHash(Desk desk) {
    return !desk.project().project().hashes().of(1).isEmpty();
  }

  private static Image image(Desk desk, long id) {
    return desk.project().project().images().find(id).orElseThrow();
  }

  private static long tagged(Desk desk) {
    long[] all = LongStream.rangeClosed(1, COUNT).toArray();
    return desk.project().project().images().some(all).stream()
        .filter(i -> i.tags().contains("night"))
        .count();
  }

  private static long shown(Desk desk) {
    var document = desk.project().label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
