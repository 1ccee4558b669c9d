package org.spotter.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.dataset.ReviewState;
import org.spotter.editing.Document;
import org.spotter.ui.canvas.Display;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.LabelModel;
import org.spotter.ui.model.ObjectsModel;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Workspace;

/// What can be done to the project that is open.
final class ProjectActions {
  private final Window window;
  private final OpenProject open;
  private final LabelModel label;
  private final ObjectsModel objects;
  private final Workbench bench;
  private final DoneCheck doneCheck;
  private final ObservableBooleanValue always;
  private final ObservableBooleanValue labelling;
  private final ObservableBooleanValue shown;

  ProjectActions(Window window, OpenProject open, Workbench bench) {
    this.window = window;
    this.open = open;
    this.bench = bench;
    label = open.label();
    objects = open.objects();
    doneCheck = new DoneCheck(open);
    always = Bindings.createBooleanBinding(() -> true);
    var isLabelling = bench.workspace().isEqualTo(Workspace.LABEL);
    labelling = isLabelling;
    shown = isLabelling.and(Bindings.isNotNull(label.document()));
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    images(actions);
    edits(actions);
    new ToolActions(open, bench.canvas(), shown).addTo(actions);
    new ReviewActions(open, bench).addTo(actions);
    new FlowActions(open, bench, shown).addTo(actions);
    view(actions);
    display(actions);
    runs(actions);
    project(actions);
    workspaces(actions);
    bench.pages().addTo(actions);
    new ModelActions(bench).addTo(actions);
    new ExplainActions(bench).addTo(actions);
  }

  private void images(Actions actions) {
    add(actions, "image.next", "fth-chevron-right", shown, () -> open.step(1));
    add(actions, "image.previous", "fth-chevron-left", shown, () -> open.step(-1));
    add(actions, "image.done", "fth-check-circle", shown, this::done);
    add(actions, "image.accept-done", "fth-check-circle", shown, this::acceptAndDone);
    new ImageActions(bench.images(), labelling).addTo(actions);
  }

  private void edits(Actions actions) {
    add(actions, "edit.undo", "fth-corner-up-left", label.canUndo(), label::undo);
    add(actions, "edit.redo", "fth-corner-up-right", label.canRedo(), label::redo);
    add(actions, "category.add", "fth-tag", always, bench::addCategory);
    add(
        actions,
        "category.skeleton",
        "own-skeleton",
        Bindings.isNotNull(open.categories().current()),
        bench::skeleton);
    var reviewing = bench.workspace().isEqualTo(Workspace.REVIEW);
    var numbered = Bindings.or(shown, reviewing);
    for (int key = 1; key <= 9; key++) {
      int number = key;
      actions.addHidden(new Action("category." + key, "fth-tag", numbered, () -> number(number)));
    }
  }

  private void view(Actions actions) {
    add(actions, "view.fit", "fth-maximize", shown, bench::fit);
    add(actions, "view.actual", "fth-search", shown, bench::actual);
    add(actions, "view.selection", "fth-crosshair", shown, bench.canvas()::zoomToSelection);
    add(actions, "view.zoom-in", "fth-zoom-in", shown, bench::zoomIn);
    add(actions, "view.zoom-out", "fth-zoom-out", shown, bench::zoomOut);
    add(actions, "view.truth", "fth-eye", shown, () -> toggle(bench.truth()));
    add(actions, "view.predictions", "fth-cpu", shown, () -> toggle(bench.predictions()));
    add(actions, "view.side-by-side", "fth-columns", shown, () -> toggle(bench.sideBySide()));
  }

  private void display(Actions actions) {
    Display display = bench.canvas().display();
    add(actions, "view.outlines", "own-polygon", shown, () -> toggle(display.outlinesProperty()));
    add(actions, "view.tags", "fth-tag", shown, () -> toggle(display.tagsProperty()));
    add(actions, "view.rulers", "fth-maximize-2", shown, () -> toggle(display.rulersProperty()));
    add(actions, "view.minimap", "fth-map", shown, () -> toggle(display.minimapProperty()));
    add(actions, "view.magnifier", "fth-search", shown, () -> toggle(display.magnifierProperty()));
    add(actions, "view.fainter", "fth-sunset", shown, () -> opacity(display, -0.25));
    add(actions, "view.stronger", "fth-sunrise", shown, () -> opacity(display, 0.25));
    add(actions, "view.plain", "fth-rotate-ccw", shown, display::resetTone);
  }

  private static void opacity(Display display, double by) {
    double next = Math.clamp(display.opacityProperty().get() + by, 0.25, 1);
    display.opacityProperty().set(next);
  }

  private void runs(Actions actions) {
    var hasImages = open.images().total().greaterThan(0);
    var hasRun = Bindings.isNotNull(open.runs().shown());
    add(actions, "run.prelabel", "fth-zap", hasImages, () -> bench.prelabel(null));
    add(actions, "run.evaluate", "fth-target", hasRun, bench::evaluate);
    add(actions, "run.report", "fth-file-text", hasRun, bench::report);
  }

  private void project(Actions actions) {
    add(actions, "project.add-images", "fth-image", always, bench::addImages);
    add(actions, "project.import", "fth-download", always, () -> bench.importing(null));
    add(actions, "project.export", "fth-upload", always, bench::exporting);
    add(actions, "project.close", "fth-x", always, window::closeProject);
  }

  private void workspaces(Actions actions) {
    add(actions, "workspace.label", "fth-edit-3", always, () -> go(Workspace.LABEL));
    add(actions, "workspace.review", "fth-grid", always, () -> go(Workspace.REVIEW));
    add(actions, "workspace.test", "fth-target", always, () -> go(Workspace.TEST));
    add(actions, "workspace.models", "fth-package", always, () -> go(Workspace.MODELS));
  }

  private void go(Workspace workspace) {
    bench.workspace().set(workspace);
  }

  private static void toggle(javafx.beans.property.BooleanProperty property) {
    property.set(!property.get());
  }

  private static void add(
      Actions actions, String id, String icon, ObservableBooleanValue enabled, Runnable run) {
    actions.add(new Action(id, icon, enabled, run));
  }

  /// Done and on to the next image; on a done image, back to do.
  private void done() {
    Document now = label.document().get();
    if (now != null && now.image().state() == ReviewState.DONE) {
      label.state(ReviewState.IN_PROGRESS);
    } else {
      finish();
    }
  }

  /// What is proposed is right: the last look at an image takes one key.
  private void acceptAndDone() {
    open.proposals().acceptAll();
    finish();
  }

  private void finish() {
    Document now = label.document().get();
    if (now != null && doneCheck.mayGoOn(now)) {
      label.state(ReviewState.DONE);
      open.step(1);
    }
  }

  /// A number key chooses a category, or what is in hand on the wall.
  private void number(int key) {
    if (bench.workspace().get() == Workspace.REVIEW) {
      bench.review().reviewing().key(key);
    } else {
      chooseCategory(key);
    }
  }

  private void chooseCategory(int key) {
    open.categories().rows().stream()
        .filter(r -> r.key() == key)
        .map(CategoryRow::category)
        .findFirst()
        .ifPresent(c -> {
          if (open.imageClasses().classifying().get()) {
            open.imageClasses().classify(c);
          } else {
            objects.choose(c);
          }
        });
  }
}
