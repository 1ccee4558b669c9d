package org.spotter.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ExportDataset;
import org.spotter.dataset.Run;
import org.spotter.dataset.Split;
import org.spotter.format.Format;
import org.spotter.format.Formats;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.PathField;

/// Asks what to write for other tools, of which part of the project, and where.
final class ExportCard {
  private final Window window;
  private final OpenProject open;
  private final ComboBox<Format> format = new ComboBox<>();
  private final ComboBox<What> what = new ComboBox<>();
  private final ComboBox<Part> part = new ComboBox<>();
  private final PathField target;
  private final Card card;

  ExportCard(Window window, OpenProject open) {
    this.window = window;
    this.open = open;
    fill(format, "export-format", new Names<>(Format::title), Formats.ALL);
    fill(what, "export-what", new Names<>(What::words), contents());
    fill(part, "export-split", new Names<>(Part::words), parts());
    target = new PathField("export-target", Messages.text("export.target"), this::chooseTarget);
    Form form =
        new Form()
            .ask(Messages.text("export.format"), format)
            .ask(Messages.text("export.what"), what)
            .ask(Messages.text("export.split"), part)
            .ask(Messages.text("export.target"), target);
    card = new Card(Messages.text("export.title"), 560, form).cancelling(window.overlay());
    card.answering(Messages.text("export.answer"), this::write);
  }

  void show() {
    window.overlay().show(card, target.field());
  }

  /// The ground truth, or a run's predictions.
  private record What(@Nullable Run run) {
    String words() {
      return run == null ? Messages.text("export.truth") : Messages.text("export.run", run.name());
    }
  }

  /// A split, or all of them.
  private record Part(@Nullable Split split) {
    String words() {
      return split == null ? Messages.text("export.all") : Messages.word("split", split);
    }
  }

  private List<What> contents() {
    List<What> all = new ArrayList<>(List.of(new What(null)));
    open.runs().runs().forEach(r -> all.add(new What(r)));
    return all;
  }

  private static List<Part> parts() {
    List<Part> all = new ArrayList<>(List.of(new Part(null)));
    for (Split split : Split.values()) {
      all.add(new Part(split));
    }
    return all;
  }

  private static <T> void fill(ComboBox<T> box, String id, Names<T> names, List<T> values) {
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(names);
    box.getItems().setAll(values);
    box.getSelectionModel().selectFirst();
  }

  private @Nullable Path chooseTarget() {
    String title = Messages.text("export.target");
    return format.getValue().isFolder()
        ? window.chooser().folder(title)
        : window
            .chooser()
            .target(title, open.name() + ".json", format.getValue().title(), "*.json");
  }

  private void write() {
    try {
      Path to = target.path();
      Format as = format.getValue();
      Run run = what.getValue().run();
      Split split = part.getValue().split();
      open.jobs()
          .start(
              Messages.text("job.export", String.valueOf(to.getFileName())),
              progress ->
                  run == null
                      ? ExportDataset.run(open.project(), as, to, split, progress)
                      : ExportDataset.runPredictions(
                          open.project(), as, to, run.name(), split, progress),
              result -> done(to, result));
      window.overlay().hide();
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }

  private void done(Path to, ExportDataset.Result result) {
    window.told(
        Messages.text("export.done", result.annotations(), String.valueOf(to)), result.notes());
  }
}
