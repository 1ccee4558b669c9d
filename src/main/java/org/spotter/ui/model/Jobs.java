package org.spotter.ui.model;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// The long work that goes on while people label. A job that fails tells why in one sentence; one
/// that is cancelled keeps what it finished.
public final class Jobs {
  private final Threads threads;
  private final Notices notices;
  private final ObservableList<Job> running = FXCollections.observableArrayList();

  public Jobs(Threads threads, Notices notices) {
    this.threads = threads;
    this.notices = notices;
  }

  /// Work that gives something.
  @FunctionalInterface
  public interface Work<T> {
    /// @throws Exception when it cannot be done; a [Problem] carries the sentence to show
    T run(Progress progress) throws Exception;
  }

  /// What goes on now, oldest first.
  public ObservableList<Job> running() {
    return running;
  }

  /// Starts work; `done` is called in the window's thread when it ended well.
  ///
  /// @param title what it is, in a person's words
  public <T> Job start(String title, Work<T> work, Consumer<? super T> done) {
    return start(title, work, done, () -> {});
  }

  /// Starts work whose end matters however it comes.
  ///
  /// @param ended called in the window's thread when it ended well or not, before `done`
  public <T> Job start(String title, Work<T> work, Consumer<? super T> done, Runnable ended) {
    Job job = new Job(title, threads.window());
    running.add(job);
    threads.jobs().execute(() -> carryOut(job, work, done, ended));
    return job;
  }

  /// Asks everything to stop.
  public void cancelAll() {
    running.forEach(Job::cancel);
  }

  private <T> void carryOut(Job job, Work<T> work, Consumer<? super T> done, Runnable ended) {
    Runnable end;
    try {
      T result = work.run(job);
      end = () -> done.accept(result);
    } catch (Cancelled _) {
      end = () -> notices.say(Messages.text("job.cancelled", job.title()));
    } catch (Problem problem) {
      end = () -> notices.problem(problem.sentence());
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      end = () -> notices.failure(job.title(), e);
    }
    Runnable last = end;
    threads
        .window()
        .execute(() -> {
          running.remove(job);
          ended.run();
          last.run();
        });
  }
}
