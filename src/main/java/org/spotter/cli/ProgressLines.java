package org.spotter.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.spotter.task.Progress;

/// Progress for a terminal or a log: a line when a step begins and ends, and one every few seconds
/// in between.
final class ProgressLines implements Progress {
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private final BooleanSupplier cancelled;
  private String step = "";
  private long stepStart;
  private long lastLine;
  private boolean ended;

  ProgressLines(PrintStream err, LongSupplier nanoTime, BooleanSupplier cancelled) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.cancelled = cancelled;
  }

  @Override
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  @Override
  public synchronized void report(String what, long done, long total) {
    long now = nanoTime.getAsLong();
    if (!what.equals(step)) {
      begin(what, now);
    }
    boolean end = total >= 0 && done >= total;
    if (end ? !ended : now - lastLine >= PAUSE_NANOS) {
      lastLine = now;
      ended = end;
      err.println(line(what, done, total, (now - stepStart) / 1e9));
    }
  }

  private void begin(String what, long now) {
    step = what;
    stepStart = now;
    lastLine = now;
    ended = false;
  }

  private static String line(String what, long done, long total, double seconds) {
    String count =
        total < 0
            ? String.format(Locale.ROOT, "%s: %,d", what, done)
            : String.format(Locale.ROOT, "%s: %,d of %,d", what, done, total);
    if (seconds < 0.05 || done == 0) {
      return count;
    }
    return count + String.format(Locale.ROOT, " (%.1f s, %,.0f/s)", seconds, done / seconds);
  }
}
