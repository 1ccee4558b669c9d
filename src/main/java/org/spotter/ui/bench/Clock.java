package org.spotter.ui.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Times frames. Called outside JavaFX's thread.
final class Clock {
  /// A frame is drawn when the second pulse after it begins.
  private static final int DRAWN = 2;

  private Clock() {}

  /// Runs on JavaFX's thread and waits.
  static void run(Runnable work) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        work.run();
        done.complete(true);
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    });
    done.join();
  }

  /// Milliseconds of so many frames, each after a change.
  static double[] frames(int count, IntConsumer change) {
    CompletableFuture<double[]> done = new CompletableFuture<>();
    Platform.runLater(() -> new Frames(count, change, done).start());
    return done.join();
  }

  /// Milliseconds from a deed until what it leads to is drawn.
  static double until(Runnable deed, BooleanSupplier there) {
    CompletableFuture<Double> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      long start = System.nanoTime();
      deed.run();
      new Wait(start, there, done).start();
    });
    return done.join();
  }

  private static final class Frames extends AnimationTimer {
    private final double[] times;
    private final IntConsumer change;
    private final CompletableFuture<double[]> done;
    private int count = -1;
    private long last;

    Frames(int count, IntConsumer change, CompletableFuture<double[]> done) {
      times = new double[count];
      this.change = change;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      long present = System.nanoTime();
      if (count >= 0) {
        times[count] = (present - last) / 1e6;
      }
      last = present;
      count++;
      if (count == times.length) {
        stop();
        done.complete(times);
      } else {
        change.accept(count);
      }
    }
  }

  private static final class Wait extends AnimationTimer {
    private final long start;
    private final BooleanSupplier there;
    private final CompletableFuture<Double> done;
    private int pulses;

    Wait(long start, BooleanSupplier there, CompletableFuture<Double> done) {
      this.start = start;
      this.there = there;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      pulses = pulses > 0 || there.getAsBoolean() ? pulses + 1 : 0;
      if (pulses > DRAWN) {
        stop();
        done.complete((System.nanoTime() - start) / 1e6);
      }
    }
  }
}
