package org.spotter.ui.model;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Progress;

/// A long piece of work as the status line shows it. The work reports from its own thread as often
/// as it likes; the window hears of it no faster than it can draw.
public final class Job implements Progress {
  private final String title;
  private final Executor window;
  private final long started = System.nanoTime();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");

  Job(String title, Executor window) {
    this.title = title;
    this.window = window;
  }

  private record Report(String what, long done, long total) {}

  public String title() {
    return title;
  }

  /// 0 to 1, or -1 while it is not known how much there is to do.
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /// How far it is, in a person's words.
  public ReadOnlyStringProperty detail() {
    return detail.getReadOnlyProperty();
  }

  /// Asks the work to stop at the next place where nothing is half done.
  public void cancel() {
    cancelled.set(true);
    detail.set(Messages.text("job.stopping"));
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }

  @Override
  public void report(String what, long done, long total) {
    if (latest.getAndSet(new Report(what, done, total)) == null) {
      window.execute(this::show);
    }
  }

  private void show() {
    Report report = latest.getAndSet(null);
    if (report == null || cancelled.get()) {
      return;
    }
    if (report.total > 0) {
      fraction.set((double) report.done / report.total);
      detail.set(Messages.text("job.detail", report.what, report.done, report.total, left(report)));
    } else {
      fraction.set(-1);
      detail.set(Messages.text("job.detail.open", report.what, report.done));
    }
  }

  private String left(Report report) {
    double seconds = (System.nanoTime() - started) / 1e9;
    if (seconds < 2 || report.done == 0 || report.done >= report.total) {
      return "";
    }
    double rest = seconds / report.done * (report.total - report.done);
    return rest < 90
        ? Messages.text("job.left.seconds", (long) Math.ceil(rest))
        : Messages.text("job.left.minutes", Math.round(rest / 60));
  }
}
