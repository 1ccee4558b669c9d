package org.spotter.ui.split;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.app.FindDuplicates;
import org.spotter.app.FindDuplicates.Pair;
import org.spotter.app.MarkImages;
import org.spotter.dataset.Split;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Jobs;
import org.spotter.ui.model.LabelModel;
import org.spotter.ui.model.Messages;

/// Pairs of pictures that look almost the same, found by a job that can be stopped.
public final class DuplicatesModel {
  private final Project project;
  private final Jobs jobs;
  private final LabelModel label;
  private final BooleanProperty acrossSplits = new SimpleBooleanProperty(true);
  private final IntegerProperty distance = new SimpleIntegerProperty(FindDuplicates.NEAR);
  private final ReadOnlyObjectWrapper<FindDuplicates.@Nullable Result> result =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Job> running = new ReadOnlyObjectWrapper<>();
  private int latest;

  /// @param label makes the changes
  public DuplicatesModel(Project project, Jobs jobs, LabelModel label) {
    this.project = project;
    this.jobs = jobs;
    this.label = label;
    acrossSplits.addListener((_, _, _) -> find());
    distance.addListener((_, _, _) -> find());
  }

  /// Whether only pairs in different splits are wanted.
  public BooleanProperty acrossSplits() {
    return acrossSplits;
  }

  /// Bits in which the pictures' hashes may differ, 0 to 64.
  public IntegerProperty distance() {
    return distance;
  }

  /// What was found last, or null.
  public ReadOnlyObjectProperty<FindDuplicates.@Nullable Result> result() {
    return result.getReadOnlyProperty();
  }

  /// The search that goes on, or null.
  public ReadOnlyObjectProperty<@Nullable Job> running() {
    return running.getReadOnlyProperty();
  }

  /// Looks for pairs; a search that goes on is stopped.
  public void find() {
    stop();
    int mine = ++latest;
    int most = distance.get();
    boolean across = acrossSplits.get();
    Job job =
        jobs.start(
            Messages.text("duplicates.job"),
            progress -> {
              long[] all = project.images().ids(Query.ALL);
              return FindDuplicates.run(project, all, most, across, progress);
            },
            found -> {
              if (mine == latest) {
                result.set(found);
              }
            },
            () -> {
              if (mine == latest) {
                running.set(null);
              }
            });
    if (jobs.running().contains(job)) {
      running.set(job);
    }
  }

  /// Stops looking.
  public void stop() {
    Job job = running.get();
    if (job != null) {
      job.cancel();
    }
  }

  /// Moves both pictures of some pairs to one split, as one step that can be undone, and looks
  /// anew.
  ///
  /// @param to the split for each
  public void move(List<Pair> pairs, Split to) {
    long[] ids =
        pairs.stream()
            .flatMap(p -> java.util.stream.Stream.of(p.first(), p.second()))
            .mapToLong(i -> i.id())
            .distinct()
            .toArray();
    label.make(() -> MarkImages.split(project, ids, to).apply(project), this::find);
  }
}
