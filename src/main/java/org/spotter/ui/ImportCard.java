package org.spotter.ui;

import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ImportDataset;
import org.spotter.format.Format;
import org.spotter.format.Formats;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.PathField;

/// Asks what data set to bring in, and where its pictures are.
final class ImportCard {
  private final Window window;
  private final OpenProject open;
  private final ComboBox<Format> format = new ComboBox<>();
  private final PathField source;
  private final PathField images;
  private final Card card;

  ImportCard(Window window, OpenProject open) {
    this.window = window;
    this.open = open;
    format.setId("import-format");
    format.setMaxWidth(Double.MAX_VALUE);
    format.setConverter(new Names<>(Format::title));
    format.getItems().setAll(Formats.ALL);
    format.getSelectionModel().selectFirst();
    source = new PathField("import-source", Messages.text("import.source"), this::chooseSource);
    images =
        new PathField(
            "import-images",
            Messages.text("import.images"),
            () -> window.chooser().folder(Messages.text("import.images")));
    Form form =
        new Form()
            .ask(Messages.text("import.format"), format)
            .ask(Messages.text("import.source"), source)
            .ask(Messages.text("import.images"), images);
    card = new Card(Messages.text("import.title"), 560, form).cancelling(window.overlay());
    card.answering(Messages.text("import.answer"), this::bring);
  }

  void show(@Nullable Path from) {
    source.put(from);
    window.overlay().show(card, source.field());
  }

  private @Nullable Path chooseSource() {
    return format.getValue().isFolder()
        ? window.chooser().folder(Messages.text("import.source"))
        : window
            .chooser()
            .file(Messages.text("import.source"), format.getValue().title(), "*.json", "*.*");
  }

  private void bring() {
    try {
      Path from = source.path();
      Path folder = images.isEmpty() ? null : images.path();
      Format as = format.getValue();
      open.jobs()
          .start(
              Messages.text("job.import", String.valueOf(from.getFileName())),
              progress -> ImportDataset.run(open.project(), as, from, folder, progress),
              this::done);
      window.overlay().hide();
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }

  private void done(ImportDataset.Result result) {
    window.told(
        Messages.text("import.done", result.images(), result.annotations(), result.categories()),
        result.notes());
  }
}
