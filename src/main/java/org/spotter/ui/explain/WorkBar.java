package org.spotter.ui.explain;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// How far a page's work is, what is left of it, and the button that stops it. Not to be seen while
/// nothing goes on.
final class WorkBar extends HBox {
  private final Work work;

  WorkBar(Work work) {
    super(8);
    this.work = work;
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(32);
    work.running().addListener((_, _, job) -> show(job));
    show(work.running().get());
  }

  private void show(@Nullable Job job) {
    getChildren().clear();
    setVisible(job != null);
    setManaged(job != null);
    if (job != null) {
      ProgressBar bar = new ProgressBar();
      bar.progressProperty()
          .bind(Bindings.createDoubleBinding(() -> job.fraction().get(), job.fraction()));
      bar.setPrefWidth(128);
      var words = Widgets.label("", "quiet");
      words.textProperty().bind(job.detail());
      Button stop =
          Widgets.iconButton("fth-x-circle", Messages.text("job.cancel", job.title()), work::stop);
      stop.setId("explain-stop");
      getChildren().addAll(bar, words, stop);
    }
  }
}
