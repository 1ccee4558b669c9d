package org.spotter.ui.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.spotter.store.History;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// Who did what to the image with the focus, the latest first.
final class HistoryPane extends VBox {
  private static final int LINES = 6;
  private final OpenProject open;
  private final Reviewing reviewing;
  private final VBox lines = new VBox(8);
  private final PauseTransition pause = new PauseTransition(Duration.millis(120));
  private final AtomicInteger latest = new AtomicInteger();

  HistoryPane(OpenProject open, Reviewing reviewing) {
    this.open = open;
    this.reviewing = reviewing;
    getStyleClass().add("review-section");
    getChildren().addAll(Widgets.heading(Messages.text("review.history")), lines);
    pause.setOnFinished(_ -> read());
  }

  /// Another tile has the focus, or it changed.
  void changed() {
    pause.playFromStart();
  }

  private void read() {
    int mine = latest.incrementAndGet();
    Items items = reviewing.model().items().get();
    int focus = reviewing.focus();
    if (focus < 0 || focus >= items.size()) {
      lines.getChildren().clear();
      return;
    }
    long image = items.imageId(focus);
    open.threads().reader().execute(() -> read(mine, image));
  }

  private void read(int mine, long image) {
    try {
      List<History.Line> found = open.project().history().ofImage(image, Long.MAX_VALUE, LINES);
      open.threads().window().execute(() -> show(mine, found));
    } catch (Problem problem) {
      open.threads().window().execute(() -> open.notices().problem(problem.sentence()));
    }
  }

  private void show(int mine, List<History.Line> found) {
    if (mine == latest.get()) {
      lines.getChildren().setAll(found.stream().map(HistoryPane::line).toList());
      if (found.isEmpty()) {
        lines.getChildren().add(Widgets.paragraph(Messages.text("review.history.none"), "quiet"));
      }
    }
  }

  private static VBox line(History.Line line) {
    Label what = Widgets.paragraph(line.label());
    Label who =
        Widgets.paragraph(Messages.text("review.who", line.who(), when(line.at())), "quiet");
    return Widgets.column(0, what, who);
  }

  private static String when(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withZone(ZoneId.systemDefault())
        .format(at);
  }
}
