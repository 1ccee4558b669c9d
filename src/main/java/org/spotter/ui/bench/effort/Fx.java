package org.spotter.ui.bench.effort;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// Work on JavaFX's thread, waited for on another.
final class Fx {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long LOOK_NANOS = 2_000_000;

  /// An event may post another one, and that one more.
  private static final int ROUNDS = 4;

  private Fx() {}

  static void run(Runnable work) {
    get(() -> {
      work.run();
      return true;
    });
  }

  static <T> T get(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    });
    try {
      return done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Problem p ? p : e;
    }
  }

  /// Waits until what was posted so far is handled.
  static void settle() {
    for (int i = 0; i < ROUNDS; i++) {
      run(() -> {});
    }
  }

  /// @param why what is to be said when it does not come true
  static void await(BooleanSupplier condition, Supplier<@Nullable String> why) {
    long start = System.nanoTime();
    while (!get(condition::getAsBoolean)) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new Problem("The bench waited in vain for " + get(() -> "" + why.get()) + ".");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
