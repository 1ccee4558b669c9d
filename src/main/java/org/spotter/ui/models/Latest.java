package org.spotter.ui.models;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// Work of which only what was asked for last matters: one piece is done at a time, and of those
/// that wait only the latest is kept. What comes of a piece that was overtaken is dropped.
final class Latest {
  private final Executor background;
  private final Executor window;
  private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();
  private long asked;
  private boolean busy;

  /// @param background where the work is done
  /// @param window brings what comes of it to the window's thread, from which all is asked
  Latest(Executor background, Executor window) {
    this.background = background;
    this.window = window;
  }

  /// Asks for work.
  ///
  /// @param done takes what came of it
  /// @param refused takes a sentence when nothing did
  <T> void ask(Callable<T> work, Consumer<? super T> done, Consumer<String> refused) {
    long mine = ++asked;
    waiting.set(() -> carryOut(mine, work, done, refused));
    if (!busy) {
      next();
    }
  }

  /// Lets go of what was asked for.
  void forget() {
    asked++;
    waiting.set(null);
  }

  private void next() {
    Runnable work = waiting.getAndSet(null);
    busy = work != null;
    if (work != null) {
      background.execute(work);
    }
  }

  private <T> void carryOut(
      long mine, Callable<T> work, Consumer<? super T> done, Consumer<String> refused) {
    Runnable end;
    try {
      T result = work.call();
      end = () -> done.accept(result);
    } catch (Problem problem) {
      end = () -> refused.accept(problem.sentence());
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      end = () -> refused.accept(String.valueOf(e));
    }
    Runnable last = end;
    window.execute(() -> {
      if (mine == asked) {
        last.run();
      }
      next();
    });
  }
}
