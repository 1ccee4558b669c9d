package org.spotter.ui.model;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EvaluateRun;
import org.spotter.app.EvaluationReport;
import org.spotter.dataset.Run;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.store.Project;

/// How good the shown run is, and where it is wrong. The numbers are worked out when asked for; the
/// errors follow the score slider, for who matched whom is worked out once for all scores.
public final class TestModel {
  private final Project project;
  private final Jobs jobs;
  private final Threads threads;
  private final RunsModel runs;
  private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<ErrorKind> kind = new SimpleObjectProperty<>(ErrorKind.FALSE_ALARM);
  private final ReadOnlyObjectWrapper<List<ErrorRow>> errors =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Matches.Counts> counts =
      new ReadOnlyObjectWrapper<>(new Matches.Counts(0, 0, 0));
  private final AtomicInteger latest = new AtomicInteger();

  public TestModel(Project project, Threads threads, Jobs jobs, RunsModel runs) {
    this.threads = threads;
    this.project = project;
    this.jobs = jobs;
    this.runs = runs;
    runs.minScore().addListener((_, _, _) -> fill());
    kind.addListener((_, _, _) -> fill());
    runs.shown().addListener((_, _, run) -> forgetOther(run));
  }

  /// Which errors are listed.
  public enum ErrorKind {
    FALSE_ALARM,
    MISSED
  }

  /// @param run what was evaluated
  /// @param report the numbers
  /// @param matches who matched whom
  public record Result(Run run, EvaluationReport report, Matches matches) {}

  /// The latest evaluation of the shown run, or null.
  public ReadOnlyObjectProperty<@Nullable Result> result() {
    return result.getReadOnlyProperty();
  }

  /// Whether the project changed since the evaluation.
  public ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /// Whether an evaluation goes on.
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  public ObjectProperty<ErrorKind> kind() {
    return kind;
  }

  /// The errors of the chosen kind at the present score: false alarms surest first, missed objects
  /// largest first.
  public ReadOnlyObjectProperty<List<ErrorRow>> errors() {
    return errors.getReadOnlyProperty();
  }

  /// How many there are of each at the present score.
  public ReadOnlyObjectProperty<Matches.Counts> counts() {
    return counts.getReadOnlyProperty();
  }

  /// Evaluates the shown run, out of the window's thread.
  public void evaluate() {
    Run run = runs.shown().get();
    if (run == null || running.get()) {
      return;
    }
    running.set(true);
    jobs.start(
        Messages.text("job.evaluate", run.name()),
        progress -> {
          EvaluationReport report = EvaluateRun.run(project, run.name(), IouType.BBOX, progress);
          return new Result(run, report, report.matches(progress));
        },
        this::put,
        () -> running.set(false));
  }

  /// Ground truth or predictions changed.
  void changed() {
    if (result.get() != null) {
      stale.set(true);
    }
  }

  private void put(Result fresh) {
    stale.set(false);
    result.set(fresh);
    fill();
  }

  private void forgetOther(@Nullable Run run) {
    Result now = result.get();
    if (now != null && (run == null || run.id() != now.run().id())) {
      result.set(null);
      stale.set(false);
      fill();
    }
  }

  private void fill() {
    Result now = result.get();
    int mine = latest.incrementAndGet();
    if (now == null) {
      errors.set(List.of());
      return;
    }
    double minScore = runs.minScore().get();
    ErrorKind wanted = kind.get();
    threads.reader().execute(() -> fill(mine, now, wanted, minScore));
  }

  private void fill(int mine, Result now, ErrorKind wanted, double minScore) {
    if (mine != latest.get()) {
      return;
    }
    List<Match> matches = now.matches().all(minScore);
    ErrorList list = new ErrorList(project);
    List<ErrorRow> rows =
        switch (wanted) {
          case FALSE_ALARM -> list.falseAlarms(matches);
          case MISSED -> list.missed(matches);
        };
    Matches.Counts found = now.matches().counts(minScore);
    threads
        .window()
        .execute(() -> {
          if (mine == latest.get()) {
            counts.set(found);
            errors.set(rows);
          }
        });
  }
}
