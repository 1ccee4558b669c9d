package org.spotter.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.ui.model.Appearance;

/// Pictures of the Models workspace, to be looked at after a change to it: `ModelShots FOLDER
/// MODEL.onnx`.
final class ModelShots {
  private ModelShots() {}

  public static void main(String[] args) throws IOException {
    Path to = Files.createDirectories(Path.of(args[0]));
    Path work = Files.createTempDirectory("shots");
    System.setProperty("spotter.models", work.resolve("models").toString());
    try (Project project = Project.create(work.resolve("p.spotter"));
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Projects.photograph(work, 1, "coffee.png", 600, 400));
      bulk.add(Projects.photograph(work, 2, "astronaut.png", 512, 512));
      bulk.commit();
    }
    try (Desk desk = Desk.open(work.resolve("p.spotter"), work.resolve("settings"))) {
      desk.on(() -> desk.bench().show(2));
      desk.act("workspace.models");
      desk.await("models", () -> list(desk).getItems().size() > 3);
      for (Appearance look : Appearance.values()) {
        desk.on(() -> desk.window().appearance(look));
        shots(desk, to, look.name().toLowerCase(java.util.Locale.ROOT), args);
      }
    }
    javafx.application.Platform.exit();
  }

  private static ListView<?> list(Desk desk) {
    return desk.find("models-list", ListView.class);
  }

  private static void shots(Desk desk, Path to, String look, String[] args) {
    desk.on(() -> list(desk).getSelectionModel().select(0));
    desk.act("models.try");
    desk.await("a trial", () -> summary(desk).contains(" ms"));
    desk.picture(to.resolve(look + "-model.png"));
    desk.on(() -> desk.window().take(Path.of(args[1])));
    desk.await("a form", () -> desk.isShown("answer-adapter"));
    desk.await("a trial", () -> summary(desk).contains(" ms"));
    desk.picture(to.resolve(look + "-add.png"));
    if (args.length > 2) {
      desk.on(() -> desk.window().take(Path.of(args[2])));
      desk.await("a form", () -> desk.isShown("hand-boxes"));
      desk.picture(to.resolve(look + "-hand.png"));
    }
    desk.act("models.speed");
    desk.picture(to.resolve(look + "-speed.png"));
    desk.act("models.catalogue");
    desk.picture(to.resolve(look + "-catalogue.png"));
    desk.on(() -> desk.find("pipelines-list", ListView.class).getSelectionModel().select(0));
    desk.await("a verdict", () -> desk.isShown("pipeline-verdict"));
    Desk.settle();
    desk.picture(to.resolve(look + "-pipeline.png"));
  }

  private static String summary(Desk desk) {
    return desk.find("trial-summary", javafx.scene.control.Label.class).getText();
  }
}
