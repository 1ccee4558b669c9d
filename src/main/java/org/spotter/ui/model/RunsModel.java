package org.spotter.ui.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// The runs of the project, the one that is shown, and its predictions on the present image. The
/// score from which predictions show moves freely, for runs keep nearly everything.
public final class RunsModel {
  private final Project project;
  private final Threads threads;
  private final Notices notices;
  private final ObservableList<Run> runs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Run> shown = new SimpleObjectProperty<>();
  private final DoubleProperty minScore = new SimpleDoubleProperty(0.35);
  private final ReadOnlyObjectWrapper<List<Prediction>> predictions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<Long, Decision.State>> decisions =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final LabelModel label;
  private int decided;
  private long image = -1;
  private String followed = "";

  public RunsModel(Project project, Threads threads, LabelModel label, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.notices = notices;
    this.label = label;
    shown.addListener((_, _, _) -> readPredictions());
    label.onFailure(this::readPredictions);
    label.document().addListener((_, _, d) -> onImage(d == null ? -1 : d.image().id()));
  }

  public ObservableList<Run> runs() {
    return runs;
  }

  /// The run whose predictions show, or null.
  public ObjectProperty<@Nullable Run> shown() {
    return shown;
  }

  /// The score below which predictions are hidden, 0 to 1.
  public DoubleProperty minScore() {
    return minScore;
  }

  /// All the run's predictions on the present image, also those below the score.
  public ReadOnlyObjectProperty<List<Prediction>> predictions() {
    return predictions.getReadOnlyProperty();
  }

  /// Reads the runs anew, keeping the one that is shown; when none was, shows the newest.
  public void reload() {
    threads.reader().execute(this::read);
  }

  /// Shows the run of that name, now or as soon as there is one.
  public void follow(String name) {
    followed = name;
    reload();
  }

  /// What was decided about them, by prediction; those that are not in it are open.
  public ReadOnlyObjectProperty<Map<Long, Decision.State>> decisions() {
    return decisions.getReadOnlyProperty();
  }

  /// Shows at once what was decided about predictions of the present image; the caller has it
  /// written.
  void decide(Collection<Prediction> about, Decision.State state) {
    Map<Long, Decision.State> now = new HashMap<>(decisions.get());
    about.forEach(p -> now.put(p.id(), state));
    decided++;
    decisions.set(Map.copyOf(now));
  }

  /// Reads the predictions on the present image anew, as a run goes on, behind what is still being
  /// written.
  public void readPredictions() {
    Run run = shown.get();
    long on = image;
    int since = decided;
    if (run == null || on < 0) {
      put(Found.NONE);
      return;
    }
    (label.saved().get() ? threads.reader() : threads.writer())
        .execute(() -> readPredictions(run, on, since));
  }

  private record Found(List<Prediction> predictions, Map<Long, Decision.State> decisions) {
    static final Found NONE = new Found(List.of(), Map.of());
  }

  private void onImage(long id) {
    if (id != image) {
      image = id;
      put(Found.NONE);
      readPredictions();
    }
  }

  private void readPredictions(Run run, long on, int since) {
    try {
      Found found =
          new Found(
              project.runs().predictions(run.id(), on), project.runs().decisions(run.id(), on));
      threads
          .window()
          .execute(() -> {
            if (on == image && Objects.equals(run, shown.get())) {
              take(found, since);
            }
          });
    } catch (Problem problem) {
      threads.window().execute(() -> notices.problem(problem.sentence()));
    }
  }

  /// What was decided since it was read would be lost from sight.
  private void take(Found found, int since) {
    if (since == decided) {
      put(found);
    } else {
      readPredictions();
    }
  }

  /// Both change before anybody hears of it who looks at both.
  private void put(Found found) {
    if (found.predictions.isEmpty()) {
      predictions.set(found.predictions);
      decisions.set(found.decisions);
    } else {
      decisions.set(found.decisions);
      predictions.set(found.predictions);
    }
  }

  private void read() {
    try {
      List<Run> all = project.runs().all();
      threads.window().execute(() -> put(all));
    } catch (Problem problem) {
      threads.window().execute(() -> notices.problem(problem.sentence()));
    }
  }

  private void put(List<Run> all) {
    if (all.stream().anyMatch(r -> r.name().equals(followed))) {
      showNamed(all, followed);
      followed = "";
    } else {
      Run was = shown.get();
      showNamed(all, was == null ? "" : was.name());
    }
  }

  private void showNamed(List<Run> all, String wanted) {
    if (!runs.equals(all)) {
      runs.setAll(all);
    }
    shown.set(
        all.stream()
            .filter(r -> r.name().equals(wanted))
            .findFirst()
            .orElse(all.isEmpty() ? null : all.getLast()));
  }
}
