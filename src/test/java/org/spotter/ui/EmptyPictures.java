package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import org.spotter.dataset.Category;
import org.spotter.store.Bulk;
import org.spotter.store.Project;

/// Pictures of the Test workspace and the pages on a project without runs, and with long names, to
/// be looked at: the main takes a folder for them.
final class EmptyPictures {
  private EmptyPictures() {}

  static void main(String[] args) throws Exception {
    Path into = Files.createDirectories(Path.of(args[0]));
    Path work = Files.createTempDirectory("empty");
    Path file = work.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      for (int i = 1; i <= 60; i++) {
        bulk.add(Category.of(i, "a category with quite a long name, number " + i + " of sixty"));
      }
      bulk.add(Projects.photograph(work, 1, "astronaut.png", 512, 512));
      bulk.commit();
    }
    try (Desk desk = Desk.open(file, work.resolve("settings"))) {
      for (String page : new String[] {"statistics", "splits", "history"}) {
        desk.act("project." + page);
        desk.await("quiet", () -> desk.bench().isIdle());
        Desk.settle();
        desk.on(
            () -> Screenshot.write(desk.window().scene(), into.resolve("none-" + page + ".png")));
        desk.on(() -> desk.window().overlay().hide());
      }
      desk.act("workspace.test");
      Desk.settle();
      desk.on(() -> Screenshot.write(desk.window().scene(), into.resolve("none-test.png")));
    }
    System.exit(0);
  }
}
