package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.spotter.app.Demo;
import org.spotter.task.Progress;

/// Pictures of the search and of the views of images, to be looked at: the main takes a folder for
/// them and, if wanted, a project.
final class ViewPictures {
  private ViewPictures() {}

  static void main(String[] args) throws Exception {
    Path into = Files.createDirectories(Path.of(args[0]));
    Path work = Files.createTempDirectory("views");
    Path project =
        args.length > 1
            ? Path.of(args[1])
            : Demo.run(work.resolve("demo"), Progress.NONE).project();
    try (Desk desk = Desk.open(project, work.resolve("settings"))) {
      for (String look : new String[] {"dark", "light", "contrast"}) {
        desk.act("appearance." + look);
        search(desk, into, look);
      }
    }
    System.exit(0);
  }

  private static void search(Desk desk, Path into, String look) {
    desk.act("images.search");
    desk.type(KeyCode.ESCAPE);
    desk.act("images.search");
    desk.write("hel");
    desk.await("the list", () -> desk.isShown("search-suggestions"));
    desk.type(KeyCode.DOWN);
    take(desk, into.resolve("suggestions-" + look + ".png"));
    desk.type(KeyCode.ESCAPE);
    desk.type(KeyCode.ESCAPE);
    desk.act("images.search");
    desk.write("state:doen ");
    desk.type(KeyCode.ENTER);
    desk.await(
        "the hint", () -> desk.find("image-search-hint", javafx.scene.Node.class).isVisible());
    take(desk, into.resolve("fault-" + look + ".png"));
    desk.type(KeyCode.ESCAPE);
    desk.click("image-search-menu");
    take(desk, into.resolve("menu-" + look + ".png"));
    desk.type(KeyCode.ESCAPE);
    desk.click("filter-state");
    take(desk, into.resolve("chip-" + look + ".png"));
    desk.type(KeyCode.ESCAPE);
  }

  private static void take(Desk desk, Path png) {
    desk.await("quiet", () -> desk.bench().isIdle());
    desk.on(() -> Screenshot.write(desk.window().scene(), png));
  }
}
