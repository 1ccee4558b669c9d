package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Pictures of the pages about a project, to be looked at: the main takes a folder for them, a
/// project, and the names of the pages meant (all when none is given).
final class PagePictures {
  private PagePictures() {}

  static void main(String[] args) throws Exception {
    Path into = Files.createDirectories(Path.of(args[0]));
    Path work = Files.createTempDirectory("pages");
    Set<String> wanted = args.length > 2 ? Set.of(args[2].split(",", -1)) : Set.of();
    try (Desk desk = Desk.open(Path.of(args[1]), work.resolve("settings"))) {
      for (String look : new String[] {"dark", "light", "contrast"}) {
        desk.act("appearance." + look);
        for (String page : new String[] {"statistics", "history", "splits", "duplicates", "tag"}) {
          page(desk, wanted, page, into.resolve(page + "-" + look + ".png"));
        }
      }
    }
    System.exit(0);
  }

  private static void page(Desk desk, Set<String> wanted, String page, Path png) {
    if (wanted.isEmpty() || wanted.contains(page)) {
      desk.act("project." + page);
      desk.await("quiet", () -> desk.bench().isIdle());
      desk.on(() -> Screenshot.write(desk.window().scene(), png));
      desk.on(() -> desk.window().overlay().hide());
    }
  }
}
