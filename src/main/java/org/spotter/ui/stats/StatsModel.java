package org.spotter.ui.stats;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Statistics;
import org.spotter.store.Project;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Jobs;
import org.spotter.ui.model.Messages;

/// Counts a project, or the images of a query; of several counts only the latest goes on.
public final class StatsModel {
  private final Project project;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<@Nullable Statistics> numbers = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Job> running = new ReadOnlyObjectWrapper<>();
  private int latest;
  private int done;

  public StatsModel(Project project, Jobs jobs) {
    this.project = project;
    this.jobs = jobs;
  }

  /// The latest numbers, or null before the first.
  public ReadOnlyObjectProperty<@Nullable Statistics> numbers() {
    return numbers.getReadOnlyProperty();
  }

  /// The count that goes on, or null.
  public ReadOnlyObjectProperty<@Nullable Job> running() {
    return running.getReadOnlyProperty();
  }

  /// Counts the images that a query means.
  ///
  /// @param scope the query, empty for all images
  public void count(String scope) {
    cancel();
    int mine = ++latest;
    running.set(
        jobs.start(
            Messages.text("job.stats"),
            progress -> Statistics.of(project, scope, progress),
            found -> put(mine, found),
            () -> ended(mine)));
    if (done == mine) {
      running.set(null);
    }
  }

  /// Stops counting; what was counted before stays.
  public void cancel() {
    Job job = running.get();
    if (job != null) {
      job.cancel();
    }
  }

  private void put(int mine, Statistics found) {
    if (mine == latest) {
      numbers.set(found);
    }
  }

  private void ended(int mine) {
    if (mine == latest) {
      done = mine;
      running.set(null);
    }
  }
}
