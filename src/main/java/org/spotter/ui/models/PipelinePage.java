package org.spotter.ui.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Pipelines;
import org.spotter.dataset.Category;
import org.spotter.inference.PipelineReader.Fault;
import org.spotter.task.Problem;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// A pipeline's text, to be read and, when it is the user's own, changed; what is wrong is said
/// with its line and column while one types.
final class PipelinePage extends VBox {
  private final ModelsDesk desk;
  private final Pipelines.Entry entry;
  private final TextArea text = new TextArea();
  private final Label verdict = Widgets.paragraph("");
  private final Button go = new Button(Messages.text("models.pipeline.go"));
  private final Button save = new Button(Messages.text("models.pipeline.save"));
  private final Button run = new Button(Messages.text("models.run"), Widgets.icon("fth-zap"));
  private final PauseTransition pause = new PauseTransition(Duration.millis(300));
  private final Latest latest;
  private String saved = "";
  private @Nullable Fault fault;

  PipelinePage(ModelsDesk desk, Pipelines.Entry entry) {
    this.desk = desk;
    this.entry = entry;
    latest = new Latest(desk.open().threads().reader(), desk.open().threads().window());
    getStyleClass().add("page");
    text.setId("pipeline-text");
    text.getStyleClass().add("code");
    text.setEditable(entry.own());
    text.setAccessibleText(entry.name());
    VBox.setVgrow(text, Priority.ALWAYS);
    verdict.setId("pipeline-verdict");
    Label title = Widgets.label(entry.name(), "page-title");
    title.setMinWidth(0);
    getChildren()
        .addAll(
            Widgets.row(8, title, Widgets.spring(), remove(), save, run),
            Widgets.paragraph(
                Messages.text(entry.own() ? "models.pipeline.about" : "models.pipeline.came-along"),
                "quiet"),
            text,
            Widgets.row(8, verdict, Widgets.spring(), go));
    buttons();
    pause.setOnFinished(_ -> check());
    text.textProperty().addListener((_, _, _) -> typed());
    read(entry.file());
  }

  private void buttons() {
    save.setId("pipeline-save");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> save());
    run.setId("pipeline-run");
    run.setMinWidth(USE_PREF_SIZE);
    run.getStyleClass().add("accent");
    run.setOnAction(_ -> desk.around().runPipeline().accept(entry.file()));
    go.setMinWidth(USE_PREF_SIZE);
    go.setOnAction(_ -> goToFault());
    go.managedProperty().bind(go.visibleProperty());
    go.setVisible(false);
  }

  private Button remove() {
    Button remove =
        Widgets.iconButton("fth-trash-2", Messages.text("models.remove"), () -> desk.remove(entry));
    remove.setDisable(!entry.own());
    return remove;
  }

  private void read(Path file) {
    latest.ask(() -> Files.readString(file), this::put, verdict::setText);
  }

  private void put(String read) {
    saved = read;
    text.setText(read);
    typed();
    check();
  }

  private void typed() {
    boolean changed = !text.getText().equals(saved);
    save.setDisable(!entry.own() || !changed);
    run.setDisable(true);
    pause.playFromStart();
  }

  private void check() {
    String now = text.getText();
    List<String> categories =
        desk.open().categories().rows().stream()
            .map(CategoryRow::category)
            .map(Category::name)
            .toList();
    latest.ask(() -> Pipelines.check(entry.file(), now, categories), this::tell, verdict::setText);
  }

  private void tell(Optional<Fault> found) {
    fault = found.orElse(null);
    verdict.getStyleClass().remove("refusal");
    found.ifPresent(_ -> verdict.getStyleClass().add("refusal"));
    verdict.setText(
        found
            .map(f -> Messages.text("models.pipeline.fault", f.line(), f.column(), f.what()))
            .orElse(Messages.text("models.pipeline.good")));
    go.setVisible(found.isPresent());
    run.setDisable(found.isPresent() || !text.getText().equals(saved));
  }

  private void goToFault() {
    Fault at = fault;
    if (at != null) {
      int offset = offset(text.getText(), at.line(), at.column());
      text.requestFocus();
      text.positionCaret(offset);
    }
  }

  /// Where a line and column, both from 1, are in a text.
  static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        break;
      }
      at = end + 1;
    }
    return Math.min(text.length(), at + column - 1);
  }

  private void save() {
    try {
      Pipelines.save(entry.file(), text.getText());
      saved = text.getText();
      desk.open().notices().say(Messages.text("models.pipeline.saved", entry.name()));
      typed();
    } catch (Problem problem) {
      desk.open().notices().problem(problem.sentence());
    }
  }
}
