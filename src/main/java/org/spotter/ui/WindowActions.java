package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.app.Demo;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Appearance;
import org.spotter.ui.model.KeyFamily;
import org.spotter.ui.model.Language;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Scale;

/// What can be done whether or not a project is open.
final class WindowActions {
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);
  private final Window window;

  WindowActions(Window window) {
    this.window = window;
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    add(actions, "project.new", "fth-folder-plus", () -> window.cards().newProject(null));
    add(actions, "project.open", "fth-folder", this::open);
    add(actions, "project.demo", "fth-play-circle", this::demo);
    add(actions, "appearance.dark", "fth-moon", () -> window.appearance(Appearance.DARK));
    add(actions, "appearance.light", "fth-sun", () -> window.appearance(Appearance.LIGHT));
    add(
        actions,
        "appearance.contrast",
        "fth-eye",
        () -> window.appearance(Appearance.HIGH_CONTRAST));
    languages(actions);
    add(actions, "scale.system", "fth-monitor", () -> window.scale(Scale.SYSTEM));
    add(actions, "scale.100", "fth-monitor", () -> window.scale(Scale.AS_IS));
    add(actions, "scale.125", "fth-monitor", () -> window.scale(Scale.SCALE_125));
    add(actions, "scale.150", "fth-monitor", () -> window.scale(Scale.SCALE_150));
    add(actions, "scale.200", "fth-monitor", () -> window.scale(Scale.SCALE_200));
    add(actions, "scale.250", "fth-monitor", () -> window.scale(Scale.SCALE_250));
    add(actions, "scale.300", "fth-monitor", () -> window.scale(Scale.SCALE_300));
    add(actions, "keys.labelimg", "fth-command", () -> window.keys(KeyFamily.LABELIMG));
    add(actions, "keys.cvat", "fth-command", () -> window.keys(KeyFamily.CVAT));
    add(actions, "help.keys", "fth-help-circle", () -> window.keyDesk().sheet());
    add(actions, "keys.change", "fth-sliders", () -> window.keyDesk().change());
    add(actions, "help.about", "fth-info", () -> window.cards().about());
    actions.addHidden(new Action("palette", "fth-search", ALWAYS, window::palette));
  }

  private void languages(Actions actions) {
    add(actions, "language.english", "fth-globe", () -> window.language(Language.ENGLISH));
    add(actions, "language.german", "fth-globe", () -> window.language(Language.GERMAN));
    add(actions, "language.chinese", "fth-globe", () -> window.language(Language.CHINESE));
  }

  private static void add(Actions actions, String id, String icon, Runnable run) {
    actions.add(new Action(id, icon, ALWAYS, run));
  }

  /// Opens the demo; makes it when it is not there yet.
  private void demo() {
    Path folder = Path.of(System.getProperty("user.home", "."), "spotter-demo");
    Path made = folder.resolve("demo.spotter");
    if (Files.exists(made)) {
      window.open(made);
    } else {
      window
          .jobs()
          .start(
              Messages.text("job.demo"),
              progress -> Demo.run(folder, progress),
              result -> window.open(result.project()));
    }
  }

  private void open() {
    Path file =
        window.chooser().file(Messages.text("open.title"), Messages.text("open.kind"), "*.spotter");
    if (file != null) {
      window.open(file);
    }
  }
}
