package org.spotter.ui.model;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Where work is done: the window's own thread, one thread that writes in order, a few that read,
/// and as many as needed for long jobs.
///
/// @param window brings results back to the window
/// @param writer changes of the project, one after the other
/// @param reader what is looked up for the screen
/// @param jobs long work with progress
public record Threads(Executor window, Executor writer, Executor reader, Executor jobs)
    implements AutoCloseable {
  /// Real threads; none of them keeps the program alive.
  ///
  /// @param window the window's thread, `Platform::runLater`
  public static Threads behind(Executor window) {
    return new Threads(
        window,
        Executors.newSingleThreadExecutor(daemon("spotter-writer")),
        Executors.newFixedThreadPool(2, daemon("spotter-reader")),
        Executors.newCachedThreadPool(daemon("spotter-job")));
  }

  /// Everything at once and in the caller's thread, for tests.
  public static Threads direct() {
    return new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run);
  }

  /// Waits for the writer to finish what was asked of it, then ends all threads.
  @Override
  public void close() {
    if (writer instanceof ExecutorService w) {
      w.close();
    }
    if (reader instanceof ExecutorService r) {
      r.shutdownNow();
    }
    if (jobs instanceof ExecutorService j) {
      j.shutdownNow();
    }
  }

  private static ThreadFactory daemon(String name) {
    return Thread.ofPlatform().daemon().name(name, 1).factory();
  }
}
