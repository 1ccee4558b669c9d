package org.spotter.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.stats.StatsModel;
import org.spotter.ui.stats.StatsPage;
import org.spotter.ui.view.Overlay;

/// Pages about the whole project, which lie over the window and lead back into it.
final class ProjectPages {
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);
  private final Window window;
  private final Workbench bench;
  private @Nullable StatsPage statistics;

  ProjectPages(Window window, Workbench bench) {
    this.window = window;
    this.bench = bench;
  }

  /// Adds what opens them to a list.
  void addTo(Actions actions) {
    add(actions, "project.statistics", "fth-bar-chart-2", this::statistics);
  }

  private static void add(Actions actions, String id, String icon, Runnable run) {
    actions.add(new Action(id, icon, ALWAYS, run));
  }

  /// Shows the numbers of the project, counted anew.
  void statistics() {
    Overlay overlay = window.overlay();
    if (statistics == null) {
      var model = new StatsModel(bench.project().project(), bench.project().jobs());
      statistics =
          new StatsPage(model, bench.searchField("statistics-scope"), this::find, overlay::hide);
    }
    statistics.refresh();
    overlay.show(statistics, statistics);
  }

  private void find(String query) {
    window.overlay().hide();
    bench.find(query);
  }
}
