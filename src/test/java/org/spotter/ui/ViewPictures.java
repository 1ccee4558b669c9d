package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.spotter.ui.model.ImageOrder;

/// Pictures of the search and of the views of images on a project, to be looked at. The main takes
/// a folder for them, the project, and the window's width and height.
final class ViewPictures {
  private final Desk desk;
  private final Path into;

  private ViewPictures(Desk desk, Path into) {
    this.desk = desk;
    this.into = into;
  }

  static void main(String[] args) throws Exception {
    Path into = Files.createDirectories(Path.of(args[0]));
    Path settings = Files.createTempDirectory("views").resolve("settings");
    try (Desk desk = Desk.open(Path.of(args[1]), settings)) {
      if (args.length > 3) {
        double width = Double.parseDouble(args[2]);
        double height = Double.parseDouble(args[3]);
        desk.on(() -> desk.window().scene().getWindow().setWidth(width));
        desk.on(() -> desk.window().scene().getWindow().setHeight(height));
      }
      for (String look : new String[] {"dark", "light", "contrast"}) {
        desk.act("appearance." + look);
        ViewPictures pictures = new ViewPictures(desk, into);
        pictures.search(look);
        pictures.views(look);
      }
    }
    System.exit(0);
  }

  private void search(String look) {
    desk.act("images.search");
    desk.write("hel");
    desk.await("the list", () -> desk.isShown("search-suggestions"));
    desk.type(KeyCode.DOWN);
    take("suggestions-" + look);
    desk.type(KeyCode.ESCAPE);
    desk.type(KeyCode.ESCAPE);
    desk.act("images.search");
    desk.write("state:doen ");
    desk.type(KeyCode.ENTER);
    desk.await("the hint", () -> desk.find("image-search-hint", Node.class).isVisible());
    take("fault-" + look);
    desk.on(() -> desk.bench().images().panel().find("nothing-is-called-so"));
    desk.await("none", () -> desk.project().images().ids().get().length == 0);
    take("no-match-" + look);
    desk.on(() -> desk.bench().images().panel().find(""));
    desk.await("all", () -> desk.project().images().ids().get().length > 0);
    desk.click("filter-state");
    take("chip-" + look);
    desk.type(KeyCode.ESCAPE);
  }

  private void views(String look) {
    desk.on(() -> desk.project().images().order().set(ImageOrder.BY_NAME.withGrouped(true)));
    desk.await("folders", () -> !desk.project().images().listing().get().sections().isEmpty());
    desk.act("images.focus");
    desk.type(KeyCode.CONTROL, KeyCode.A);
    desk.act("images.menu");
    take("list-" + look);
    desk.type(KeyCode.ESCAPE);
    desk.act("view.filmstrip");
    desk.act("images.as-table");
    take("table-" + look);
    desk.act("images.as-gallery");
    take("gallery-" + look);
    desk.act("view.filmstrip");
    desk.act("images.as-list");
    desk.on(() -> desk.project().images().order().set(ImageOrder.BY_NAME));
  }

  private void take(String name) {
    desk.await("quiet", () -> desk.bench().isIdle());
    settle();
    desk.on(() -> Screenshot.write(desk.window().scene(), into.resolve(name + ".png")));
  }

  /// Thumbnails and rows are on their way for a moment.
  private static void settle() {
    try {
      Thread.sleep(700);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
