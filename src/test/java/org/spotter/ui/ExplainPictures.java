package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/// Pictures of the pages that look behind a result, to be looked at: the main takes a folder for
/// them, a project with a run, and the names of the looks meant (all when none is given).
final class ExplainPictures {
  private ExplainPictures() {}

  static void main(String[] args) throws Exception {
    Path into = Files.createDirectories(Path.of(args[0]));
    Path work = Files.createTempDirectory("explain");
    Set<String> looks =
        args.length > 2 ? Set.of(args[2].split(",", -1)) : Set.of("dark", "light", "contrast");
    try (Desk desk = Desk.open(Path.of(args[1]), work.resolve("settings"))) {
      desk.on(() -> {
        desk.window().scene().getWindow().setWidth(1440);
        desk.window().scene().getWindow().setHeight(900);
      });
      for (String look : looks) {
        desk.act("appearance." + look);
        inspector(desk, into.resolve("inspect-" + look + ".png"));
        restsOn(desk, into.resolve("explain-" + look + ".png"));
        layers(desk, into.resolve("layers-" + look + ".png"));
        reasons(desk, into.resolve("reasons-" + look + ".png"));
      }
    }
    System.exit(0);
  }

  private static void inspector(Desk desk, Path png) {
    desk.act("model.inspect");
    desk.await("layers", () -> !desk.find("layers", TableView.class).getItems().isEmpty());
    desk.click("inspect-measure");
    desk.await("times", () -> desk.find("layers", TableView.class).getColumns().size() == 7);
    desk.await("quiet", () -> desk.bench().isIdle());
    take(desk, png);
  }

  private static void restsOn(Desk desk, Path png) {
    desk.act("model.explain");
    desk.await(
        "predictions",
        () -> desk.find("explain-predictions", ListView.class).getItems().size() > 0);
    desk.await("work", () -> desk.bench().isIdle());
    desk.click("heat");
    take(desk, png);
  }

  private static void layers(Desk desk, Path png) {
    desk.act("model.explain");
    desk.await(
        "predictions",
        () -> desk.find("explain-predictions", ListView.class).getItems().size() > 0);
    desk.click("explain-layers");
    desk.await("work", () -> desk.bench().isIdle());
    take(desk, png);
  }

  private static void reasons(Desk desk, Path png) {
    desk.act("image.why");
    desk.await("work", () -> desk.bench().isIdle());
    desk.await("reasons", () -> !desk.find("reasons", ListView.class).getItems().isEmpty());
    take(desk, png);
  }

  private static void take(Desk desk, Path png) {
    desk.on(() -> Screenshot.write(desk.window().scene(), png));
    desk.on(() -> desk.window().overlay().hide());
  }
}
