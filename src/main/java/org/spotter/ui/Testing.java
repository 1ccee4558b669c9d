package org.spotter.ui;

import org.jspecify.annotations.Nullable;
import org.spotter.editing.Selection;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.test.Case;
import org.spotter.ui.test.Moment;
import org.spotter.ui.test.TestBench;
import org.spotter.ui.test.TestWorkspace;
import org.spotter.ui.view.Overlay;

/// The Test workspace in the window: made when it is first shown, and what it needs of the rest.
final class Testing implements TestWorkspace.Around, AutoCloseable {
  private final Window window;
  private final Workbench workbench;
  private final OpenProject open;
  private final TestBench bench;
  private @Nullable TestWorkspace workspace;

  Testing(Window window, Workbench workbench, OpenProject open) {
    this.window = window;
    this.workbench = workbench;
    this.open = open;
    bench = new TestBench(open.project(), open.threads(), open.jobs(), open.runs());
  }

  TestBench bench() {
    return bench;
  }

  TestWorkspace workspace() {
    if (workspace == null) {
      workspace = new TestWorkspace(open, bench, this);
    }
    return workspace;
  }

  /// Reads and matches anew.
  void reload() {
    bench.open();
    bench.reload();
  }

  @Override
  public SearchField searchField(String id) {
    return workbench.searchField(id);
  }

  /// A missed object is selected there; a prediction is in view.
  @Override
  public void label(Moment moment, Case at) {
    Matches matches = moment.outcome(at.side()).matches();
    workbench.canvas().predictions().set(true);
    workbench.canvas().truth().set(true);
    if (at.hasObject()) {
      Match.Labelled object = matches.labelled(at.object());
      workbench.show(object.imageId());
      Selection selected = Selection.of(object.annotationId());
      workbench
          .canvas()
          .reveal(object.imageId(), object.box(), () -> open.objects().selection().set(selected));
    } else {
      Match.Predicted said = matches.predicted(at.prediction());
      workbench.show(said.imageId());
      workbench
          .canvas()
          .reveal(said.imageId(), said.box(), () -> open.objects().selection().set(Selection.NONE));
    }
  }

  @Override
  public Overlay overlay() {
    return window.overlay();
  }

  @Override
  public Actions actions() {
    return window.actions();
  }

  @Override
  public KeyMap keys() {
    return window.keys();
  }

  @Override
  public void close() {
    if (workspace == null) {
      bench.close();
    } else {
      workspace.close();
    }
  }
}
