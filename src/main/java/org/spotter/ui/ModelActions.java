package org.spotter.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Workspace;
import org.spotter.ui.models.ModelsDesk;

/// What can be done about models.
final class ModelActions {
  private final Workbench bench;
  private final ObservableBooleanValue always = Bindings.createBooleanBinding(() -> true);

  ModelActions(Workbench bench) {
    this.bench = bench;
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    ObservableBooleanValue here = bench.workspace().isEqualTo(Workspace.MODELS);
    ModelsDesk desk = bench.modelsDesk();
    add(actions, "models.add", "fth-plus", always, there(desk::chooseFile));
    add(actions, "models.try", "fth-eye", here, desk::tryIt);
    add(actions, "models.speed", "fth-activity", always, there(desk::compareSpeed));
    add(actions, "models.catalogue", "fth-download-cloud", always, there(desk::catalogue));
    add(actions, "models.pipeline.new", "fth-git-commit", always, there(desk::newPipeline));
  }

  private Runnable there(Runnable run) {
    return () -> {
      bench.workspace().set(Workspace.MODELS);
      run.run();
    };
  }

  private static void add(
      Actions actions, String id, String icon, ObservableBooleanValue enabled, Runnable run) {
    actions.add(new Action(id, icon, enabled, run));
  }
}
