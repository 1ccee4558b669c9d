package org.spotter.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Pipelines;
import org.spotter.app.Prelabel;
import org.spotter.app.PrelabelRequest;
import org.spotter.app.PrelabelRequest.Existing;
import org.spotter.app.PrelabelResult;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;

/// Asks which model is to look at which images. The work goes on in the background, and what is
/// found shows as it comes.
final class PrelabelCard {
  private final Window window;
  private final OpenProject open;
  private final ModelsModel models;
  private final ComboBox<PrelabelChoice> model = new ComboBox<>();
  private final ComboBox<Scope> scope = new ComboBox<>();
  private final TextField name = new TextField();
  private final Label existing = Widgets.paragraph("", "quiet");
  private final CheckBox addCategories = new CheckBox();
  private final Label taken = Widgets.paragraph("", "quiet");
  private final Card card;
  private Predicate<PrelabelChoice> preferred = _ -> false;

  PrelabelCard(Window window, OpenProject open, ModelsModel models) {
    this.window = window;
    this.open = open;
    this.models = models;
    model.setId("prelabel-model");
    model.setMaxWidth(Double.MAX_VALUE);
    model.setConverter(new Names<>(PrelabelChoice::name));
    model.setPromptText(Messages.text("prelabel.no-model"));
    scope.setId("prelabel-scope");
    scope.setMaxWidth(Double.MAX_VALUE);
    scope.setConverter(new Names<>(Scope::words));
    name.setId("prelabel-name");
    addCategories.setId("prelabel-categories");
    addCategories.managedProperty().bind(addCategories.visibleProperty());
    taken.managedProperty().bind(taken.visibleProperty());
    tellCategories(null);
    Form form =
        new Form()
            .ask(Messages.text("prelabel.model"), model)
            .ask(Messages.text("prelabel.scope"), scope)
            .ask(Messages.text("prelabel.name"), Widgets.column(4, name, existing));
    card =
        new Card(Messages.text("prelabel.title"), 480, form, addCategories, taken)
            .cancelling(window.overlay());
    card.answering(Messages.text("prelabel.answer"), this::start);
    model
        .valueProperty()
        .addListener((_, was, now) -> {
          suggest(was, now);
          tellCategories(now);
        });
    name.textProperty().addListener((_, _, now) -> tellExisting(now));
    models.entries().addListener((ListChangeListener<ModelsModel.Entry>) _ -> fill());
    models.pipelines().addListener((ListChangeListener<Pipelines.Entry>) _ -> fill());
  }

  void show(@Nullable String preferredModel, List<Long> chosen) {
    show(c -> c.card() != null && c.name().equals(preferredModel), chosen);
  }

  void show(Path preferredPipeline, List<Long> chosen) {
    show(c -> preferredPipeline.equals(c.pipeline()), chosen);
  }

  private void show(Predicate<PrelabelChoice> wanted, List<Long> chosen) {
    preferred = wanted;
    models.load();
    fill();
    scope.getItems().setAll(Scope.of(open, chosen));
    scope.getSelectionModel().select(chosen.size() > 1 ? scope.getItems().size() - 1 : 0);
    window.overlay().show(card, model);
  }

  private void fill() {
    List<PrelabelChoice> choices = PrelabelChoice.of(models);
    if (!model.getItems().equals(choices)) {
      PrelabelChoice was = model.getValue();
      model.getItems().setAll(choices);
      choices.stream()
          .filter(was == null ? preferred : was::equals)
          .findFirst()
          .ifPresentOrElse(model::setValue, model.getSelectionModel()::selectFirst);
    }
  }

  private void suggest(@Nullable PrelabelChoice was, @Nullable PrelabelChoice now) {
    boolean untouched =
        name.getText().isBlank() || (was != null && name.getText().equals(was.name()));
    if (now != null && untouched) {
      name.setText(now.name());
    }
  }

  /// A project without categories takes the model's by itself; one that has some is asked about
  /// those it lacks.
  private void tellCategories(@Nullable PrelabelChoice chosen) {
    List<String> classes = chosen == null ? List.of() : chosen.classes(open.project());
    boolean none = open.categories().rows().isEmpty();
    int lacking = open.categories().missing(classes).size();
    addCategories.setSelected(false);
    addCategories.setText(Messages.text("prelabel.categories", lacking));
    addCategories.setVisible(!none && lacking > 0);
    taken.setText(Messages.text("prelabel.categories.taken", lacking));
    taken.setVisible(none && lacking > 0);
  }

  private void tellExisting(String text) {
    boolean taken = open.runs().runs().stream().anyMatch(r -> r.name().equals(text.strip()));
    existing.setText(taken ? Messages.text("prelabel.resume") : "");
    existing.setVisible(taken);
    existing.setManaged(taken);
  }

  private void start() {
    try {
      PrelabelChoice chosen = model.getValue();
      Scope images = scope.getValue();
      if (chosen == null || images == null) {
        throw new Problem(Messages.text("prelabel.no-model"));
      }
      PrelabelRequest request =
          PrelabelRequest.of(chosen.read(open.project()))
              .withRunName(name.getText().strip())
              .withExisting(Existing.RESUME);
      if (addCategories.isSelected()) {
        open.categories().addMissing(chosen.classes(open.project()));
      }
      start(request, images.array());
      window.overlay().hide();
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }

  /// Begins behind what is being written, so that new categories are there.
  private void start(PrelabelRequest request, long[] ids) {
    open.runs().follow(request.runName());
    open.label()
        .whenSaved(() ->
            open.jobs()
                .start(
                    Messages.text("job.prelabel", request.runName()),
                    progress -> Prelabel.run(open.project(), ids, request, progress),
                    this::done));
  }

  /// A card only when something went wrong: it would come in the midst of labelling.
  private void done(PrelabelResult result) {
    String said =
        result.stopped()
            ? Messages.text(
                "prelabel.stopped", result.images(), result.predictions(), result.run().name())
            : Messages.text("prelabel.done", result.images(), result.predictions());
    window.told(said, result.failed() > 0 ? result.notes() : List.of());
  }
}
