package org.spotter.ui.test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EvaluationReport;
import org.spotter.app.TestedRun;
import org.spotter.dataset.Run;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.store.Event;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Jobs;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.RunsModel;
import org.spotter.ui.model.Threads;

/// What the Test workspace is about; see the package for its values and who sets them.
public final class TestBench implements AutoCloseable {
  /// So many edited images are read as soon as all of them.
  private static final int MANY = 200;

  private final Project project;
  private final Threads threads;
  private final Jobs jobs;
  private final RunsModel runs;
  private final ObjectProperty<@Nullable Run> second = new SimpleObjectProperty<>();
  private final ObjectProperty<Query> scope = new SimpleObjectProperty<>(Query.ALL);
  private final ObjectProperty<IouType> type = new SimpleObjectProperty<>(IouType.BBOX);
  private final ObjectProperty<OperatingPoint> point;
  private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(new Pick.Missed());
  private final ObjectProperty<@Nullable Case> current = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Idle());
  private final ReadOnlyObjectWrapper<@Nullable Tested> tested = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Insights> insights =
      new ReadOnlyObjectWrapper<>(Insights.NONE);
  private final ReadOnlyObjectWrapper<Cases> cases = new ReadOnlyObjectWrapper<>(Cases.NONE);
  private final java.util.function.Consumer<Event> listener = this::heard;
  private final AtomicInteger latest = new AtomicInteger();
  private final AtomicInteger latestMoment = new AtomicInteger();
  private final AtomicInteger latestCases = new AtomicInteger();

  /// Images whose labels changed since the ground truth was read.
  private final Set<Long> edited = new HashSet<>();

  private @Nullable Job insightJob;
  private boolean open;
  private boolean rereading;

  /// @param runs whose shown run is run A, and whose score the operating point's
  public TestBench(Project project, Threads threads, Jobs jobs, RunsModel runs) {
    this.project = project;
    this.threads = threads;
    this.jobs = jobs;
    this.runs = runs;
    point =
        new SimpleObjectProperty<>(
            OperatingPoint.at(EvaluationReport.MATCH_IOU, runs.minScore().get()));
    runs.shown().addListener((_, _, _) -> reload());
    second.addListener((_, _, _) -> reload());
    scope.addListener((_, _, _) -> reload());
    type.addListener((_, _, _) -> reload());
    point.addListener((_, was, is) -> moved(was, is));
    runs.minScore().addListener((_, _, score) -> follow(score.doubleValue()));
    pick.addListener((_, _, _) -> fillCases());
    insights.addListener((_, _, _) -> fillLabels());
    project.addListener(listener);
  }

  /// How far things are.
  public sealed interface State {}

  /// There is no run, or nobody looked yet.
  public record Idle() implements State {}

  /// It is being read and matched.
  public record Reading(Job job) implements State {}

  /// Something is missing; the sentence says what to do.
  public record Refused(String why) implements State {}

  /// Numbers are there.
  public record Ready() implements State {}

  /// Run A: the run that all workspaces show.
  public ObjectProperty<@Nullable Run> first() {
    return runs.shown();
  }

  /// Run B, which A is compared with, or null.
  public ObjectProperty<@Nullable Run> second() {
    return second;
  }

  /// The images meant.
  public ObjectProperty<Query> scope() {
    return scope;
  }

  public ObjectProperty<IouType> type() {
    return type;
  }

  public ObjectProperty<OperatingPoint> point() {
    return point;
  }

  /// What the wall shows.
  public ObjectProperty<Pick> pick() {
    return pick;
  }

  /// The case that is looked at, or null.
  public ObjectProperty<@Nullable Case> current() {
    return current;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Tested> tested() {
    return tested.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Moment> moment() {
    return moment.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Insights> insights() {
    return insights.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Cases> cases() {
    return cases.getReadOnlyProperty();
  }

  /// Somebody looks now: reads and matches, unless that was done.
  public void open() {
    if (!open) {
      open = true;
      reload();
    }
  }

  /// Reads both runs and the ground truth, and matches them.
  public void reload() {
    Run a = runs.shown().get();
    if (!open) {
      return;
    }
    stopInsights();
    if (a == null) {
      latest.incrementAndGet();
      forget(new Idle());
      return;
    }
    Run b = second.get() == null || second.get().id() == a.id() ? null : second.get();
    Query images = scope.get();
    IouType by = type.get();
    double iou = point.get().iou();
    List<Run> both = b == null ? List.of(a) : List.of(a, b);
    rereading = true;
    load(
        Messages.text("job.test", a.name()),
        progress -> Tested.of(TestedRun.of(project, both, by, images, progress), iou));
  }

  /// Matches anew on the images whose labels changed; on many everything is read.
  private void again(long image) {
    Tested now = tested.get();
    if (!open || state.get() instanceof Idle || state.get() instanceof Refused) {
      return;
    }
    edited.add(image);
    if (now == null || rereading || edited.size() > MANY) {
      reload();
      return;
    }
    stopInsights();
    long[] images = edited.stream().mapToLong(Long::longValue).toArray();
    load(
        Messages.text("job.test.again"),
        progress -> Tested.of(TestedRun.after(project, now.runs(), images, progress), now.iou()));
  }

  private void load(String title, Jobs.Work<Tested> work) {
    int mine = latest.incrementAndGet();
    if (state.get() instanceof Reading(Job before)) {
      before.cancel();
    }
    Job job = jobs.start(title, progress -> outcome(work, progress), result -> put(mine, result));
    if (mine == latest.get() && jobs.running().contains(job)) {
      state.set(new Reading(job));
    }
  }

  /// What is missing is shown in the workspace, not as a failure.
  private static Result outcome(Jobs.Work<Tested> work, Progress progress) throws Exception {
    try {
      return new Result(work.run(progress), "");
    } catch (Cancelled cancelled) {
      return new Result(null, Messages.text("test.stopped"));
    } catch (Problem problem) {
      return new Result(null, problem.sentence());
    }
  }

  private record Result(@Nullable Tested tested, String why) {}

  private void put(int mine, Result result) {
    if (mine != latest.get()) {
      return;
    }
    rereading = false;
    Tested fresh = result.tested;
    if (fresh == null) {
      forget(new Refused(result.why));
      return;
    }
    edited.clear();
    tested.set(fresh);
    state.set(new Ready());
    compute();
    workOnInsights(mine, fresh);
  }

  private void forget(State why) {
    state.set(why);
    tested.set(null);
    moment.set(null);
    insights.set(Insights.NONE);
    cases.set(Cases.NONE);
    current.set(null);
  }

  private void follow(double score) {
    if (point.get().score() != score) {
      point.set(point.get().withScore(score));
    }
  }

  private void moved(OperatingPoint was, OperatingPoint is) {
    runs.minScore().set(is.score());
    if (was.iou() != is.iou()) {
      rematch(is.iou());
    } else {
      compute();
    }
  }

  private void rematch(double iou) {
    Tested now = tested.get();
    if (now != null) {
      int mine = latest.incrementAndGet();
      stopInsights();
      threads
          .reader()
          .execute(() -> {
            Tested fresh = Tested.of(now.runs(), iou);
            threads.window().execute(() -> put(mine, new Result(fresh, "")));
          });
    }
  }

  /// Works out what comes out at the point; of several in a row only the last is shown.
  private void compute() {
    Tested now = tested.get();
    OperatingPoint at = point.get();
    int mine = latestMoment.incrementAndGet();
    if (now == null) {
      return;
    }
    threads
        .reader()
        .execute(() -> {
          if (mine == latestMoment.get()) {
            Moment fresh = Moment.of(now, at);
            threads
                .window()
                .execute(() -> {
                  if (mine == latestMoment.get() && now.equals(tested.get())) {
                    moment.set(fresh);
                    fillCases();
                  }
                });
          }
        });
  }

  private void fillLabels() {
    if (pick.get() instanceof Pick.Labels) {
      fillCases();
    }
  }

  private void fillCases() {
    Moment now = moment.get();
    Pick wanted = pick.get();
    int mine = latestCases.incrementAndGet();
    if (now == null) {
      cases.set(Cases.NONE);
      return;
    }
    Picker picker = new Picker(now, insights.get().labelErrors());
    threads
        .reader()
        .execute(() -> {
          Cases found = picker.cases(wanted);
          threads
              .window()
              .execute(() -> {
                if (mine == latestCases.get()) {
                  cases.set(found);
                }
              });
        });
  }

  private void workOnInsights(int mine, Tested now) {
    InsightWork work = new InsightWork(project, now, point.get());
    insights.set(Insights.NONE);
    insightJob =
        jobs.start(
            Messages.text("job.insights"),
            progress -> {
              work.run(better -> improve(mine, better), progress);
              return now;
            },
            _ -> {});
  }

  private void improve(int mine, UnaryOperator<Insights> better) {
    threads
        .window()
        .execute(() -> {
          if (mine == latest.get()) {
            insights.set(better.apply(insights.get()));
          }
        });
  }

  private void stopInsights() {
    if (insightJob != null) {
      insightJob.cancel();
      insightJob = null;
    }
  }

  /// Called on the thread that wrote.
  private void heard(Event event) {
    threads.window().execute(() -> follow(event));
  }

  private void follow(Event event) {
    switch (event) {
      case Event.OfAnnotations(long image) -> again(image);
      case Event.OfCategories _, Event.OfEverything _ -> reload();
      case Event.OfRun(long id) -> {
        Tested now = tested.get();
        if (now != null && now.runs().stream().anyMatch(r -> r.run().id() == id)) {
          reload();
        }
      }
      case Event.OfImage _, Event.OfPredictions _, Event.OfSettings _ -> {}
    }
  }

  @Override
  public void close() {
    project.removeListener(listener);
    open = false;
    stopInsights();
  }
}
