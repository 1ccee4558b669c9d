package org.spotter.ui.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.spotter.app.CompareSpeed;
import org.spotter.app.EditModel;
import org.spotter.app.Pipelines;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Settings;
import org.spotter.ui.view.Chooser;
import org.spotter.ui.view.Overlay;

/// What the pages of the Models workspace are given to work with, and the ways between them.
public final class ModelsDesk {
  private static final int PHOTOGRAPHS = 24;
  private final OpenProject open;
  private final ModelsModel models;
  private final Surroundings around;
  private @Nullable ModelsView view;

  /// The window around the workspace.
  ///
  /// @param overlay for questions
  /// @param chooser for files
  /// @param runModel asks what to run a model of a name on
  /// @param runPipeline the same for a pipeline's file
  /// @param inspect shows the layers of a model of a name
  public record Surroundings(
      Overlay overlay,
      Chooser chooser,
      Settings settings,
      Consumer<String> runModel,
      Consumer<Path> runPipeline,
      Consumer<String> inspect) {}

  public ModelsDesk(OpenProject open, ModelsModel models, Surroundings around) {
    this.open = open;
    this.models = models;
    this.around = around;
  }

  OpenProject open() {
    return open;
  }

  ModelsModel models() {
    return models;
  }

  Surroundings around() {
    return around;
  }

  void open(ModelsView made) {
    view = made;
  }

  /// Shows the form for a model that somebody brings.
  public void add(Path file) {
    show(new AddModelPage(this, new AddModelModel(file, open.threads())));
  }

  /// Asks for a model's file, then shows the form.
  public void chooseFile() {
    Path file =
        around
            .chooser()
            .file(Messages.text("models.add"), Messages.text("models.add.kind"), "*.onnx");
    if (file != null) {
      add(file);
    }
  }

  public void compareSpeed() {
    show(new SpeedPage(this));
  }

  public void catalogue() {
    show(new CataloguePage(this));
  }

  /// Whether a model's page is shown.
  public boolean isReady() {
    return view != null && view.chosen() != null;
  }

  /// Whether what a model finds in the image that is open is to be seen.
  public boolean isTried() {
    return view != null
        && view.lookup("#trial-summary") instanceof Label summary
        && summary.getText().contains(" ms");
  }

  /// Tries the model that is shown.
  public void tryIt() {
    if (view != null) {
      view.tryIt();
    }
  }

  /// Asks for a name and begins a pipeline with an example.
  public void newPipeline() {
    new NameCard(
            around.overlay(),
            Messages.text("models.pipeline.new"),
            Messages.text("models.pipeline.fresh"),
            this::newPipeline)
        .show();
  }

  private void newPipeline(String name) {
    Path file = Pipelines.fresh(name, ModelCards.userModels());
    String example = models.runnable().isEmpty() ? "" : models.runnable().getFirst().name();
    Pipelines.save(file, Messages.text("models.pipeline.example", example));
    models.reload();
    show(new PipelinePage(this, new Pipelines.Entry(file, true)));
  }

  void rename(ModelCard card) {
    new NameCard(
            around.overlay(), Messages.text("models.rename"), card.name(), n -> rename(card, n))
        .show();
  }

  private void rename(ModelCard card, String name) {
    ModelCard renamed = EditModel.rename(card, name, ModelCards.userModels());
    models.changed(renamed);
    models.reload();
  }

  void remove(ModelCard card) {
    new SureCard(
            around.overlay(),
            Messages.text("models.remove.title", card.name()),
            Messages.text("models.remove.about", card.card().resolveSibling("")),
            Messages.text("models.remove"),
            () -> EditModel.remove(card, ModelCards.userModels()))
        .show(() -> gone());
  }

  void remove(Pipelines.Entry pipeline) {
    new SureCard(
            around.overlay(),
            Messages.text("models.remove.title", pipeline.name()),
            Messages.text("models.remove.about", pipeline.file()),
            Messages.text("models.remove"),
            () -> Pipelines.remove(pipeline))
        .show(() -> gone());
  }

  private void gone() {
    if (view != null) {
      view.show(new javafx.scene.layout.Region());
    }
    models.reload();
    leave();
  }

  /// Goes back from a page to the lists.
  void leave() {
    if (view != null) {
      view.leave();
    }
  }

  void chosen(String model) {
    if (view != null) {
      view.choose(model);
    }
  }

  /// Measures models in the background, as a job that can be cancelled.
  void measure(List<ModelCard> cards, Consumer<CompareSpeed.Row> told, Runnable ended) {
    long[] ids = open.images().ids().get();
    open.jobs()
        .start(
            Messages.text("models.speed.job", cards.size()),
            progress -> {
              CompareSpeed.run(cards, photographs(ids), row -> tell(row, told), progress);
              return cards.size();
            },
            _ -> {},
            ended);
  }

  private void tell(CompareSpeed.Row row, Consumer<CompareSpeed.Row> told) {
    open.threads()
        .window()
        .execute(() -> {
          models.measured(row.card(), row.figures().workers());
          told.accept(row);
        });
  }

  /// The first images of the list that are there.
  private List<Path> photographs(long[] ids) {
    List<Path> files =
        open.project().images().some(Arrays.copyOf(ids, Math.min(ids.length, PHOTOGRAPHS))).stream()
            .map(open.project()::locate)
            .filter(Files::isRegularFile)
            .toList();
    if (files.isEmpty()) {
      throw new Problem(Messages.text("models.speed.no-images"));
    }
    return files;
  }

  private void show(Node page) {
    if (view != null) {
      view.show(page);
    }
  }
}
