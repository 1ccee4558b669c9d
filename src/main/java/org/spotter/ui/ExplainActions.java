package org.spotter.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.ui.explain.ExplainDesk;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;

/// What looks behind a result.
final class ExplainActions {
  private final Workbench bench;

  ExplainActions(Workbench bench) {
    this.bench = bench;
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    ExplainDesk desk = bench.explainDesk();
    ObservableBooleanValue always = new SimpleBooleanProperty(true);
    var image = Bindings.isNotNull(bench.project().label().document());
    add(actions, "model.inspect", "fth-layers", always, () -> desk.inspect(null));
    add(actions, "model.explain", "fth-sun", image, desk::explain);
  }

  private static void add(
      Actions actions, String id, String icon, ObservableBooleanValue enabled, Runnable run) {
    actions.add(new Action(id, icon, enabled, run));
  }
}
