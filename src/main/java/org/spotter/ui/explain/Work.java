package org.spotter.ui.explain;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Jobs;

/// Jobs of which only the latest matters: the one before is cancelled, and what still comes of it
/// is dropped. For the window's thread.
final class Work {
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<@Nullable Job> running = new ReadOnlyObjectWrapper<>();
  private int latest;
  private int ended;

  Work(Jobs jobs) {
    this.jobs = jobs;
  }

  /// What goes on, or null.
  ReadOnlyObjectProperty<@Nullable Job> running() {
    return running.getReadOnlyProperty();
  }

  /// Begins work in the place of what went on.
  <T> void begin(String title, Jobs.Work<T> work, Consumer<? super T> done) {
    stop();
    int mine = ++latest;
    Job job =
        jobs.start(
            title,
            work,
            result -> {
              if (mine == latest) {
                done.accept(result);
              }
            },
            () -> end(mine));
    running.set(ended == mine ? null : job);
  }

  /// Asks what goes on to stop.
  void stop() {
    Job job = running.get();
    latest++;
    if (job != null) {
      job.cancel();
      running.set(null);
    }
  }

  private void end(int mine) {
    ended = mine;
    if (mine == latest) {
      running.set(null);
    }
  }
}
