package org.spotter.ui.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Jobs;
import org.spotter.ui.model.Messages;

/// The line at the bottom: what the next click does, what goes on in the background and how to stop
/// it, where the pointer is, and that everything is saved.
public final class StatusLine extends HBox {
  private final HBox work = new HBox(16);

  /// @param hint what the next click does, or the latest passing word
  /// @param place pointer and zoom
  /// @param zooming buttons beside the zoom
  /// @param saved whether all changes are on disk
  public StatusLine(
      ObservableValue<String> hint,
      Jobs jobs,
      ObservableValue<String> place,
      List<? extends Node> zooming,
      ObservableValue<Boolean> saved) {
    getStyleClass().add("status-line");
    Label hintLabel = Widgets.label("", "hint");
    hintLabel.setId("hint");
    hintLabel.textProperty().bind(hint);
    hintLabel.setMinWidth(80);
    Label placeLabel = Widgets.label("", "figures");
    placeLabel.textProperty().bind(place);
    placeLabel.setMinWidth(USE_PREF_SIZE);
    work.getStyleClass().add("work");
    HBox zoom = Widgets.row(0);
    zoom.getChildren().addAll(zooming);
    zoom.setMinWidth(USE_PREF_SIZE);
    zoom.visibleProperty().bind(placeLabel.textProperty().isNotEmpty());
    zoom.managedProperty().bind(zoom.visibleProperty());
    getChildren().addAll(hintLabel, Widgets.spring(), work, placeLabel, zoom, savedLabel(saved));
    jobs.running().addListener((ListChangeListener<Job>) _ -> showWork(jobs));
    showWork(jobs);
  }

  private static Label savedLabel(ObservableValue<Boolean> saved) {
    Label label = Widgets.label("", "saved");
    label.setId("saved");
    label.setGraphic(new javafx.scene.shape.Circle(4));
    label.setMinWidth(USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text(saved.getValue() ? "status.saved" : "status.saving"), saved));
    return label;
  }

  private void showWork(Jobs jobs) {
    work.getChildren().setAll(jobs.running().stream().map(StatusLine::job).toList());
  }

  private static Node job(Job job) {
    Label text = Widgets.label("", "job");
    text.textProperty().bind(job.detail().map(d -> d.isEmpty() ? job.title() : d));
    text.setTooltip(Widgets.tip(job.title(), ""));
    text.setMinWidth(USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.fraction());
    bar.setPrefWidth(120);
    Button cancel =
        Widgets.iconButton("fth-x", Messages.text("job.cancel", job.title()), job::cancel);
    cancel.setId("cancel-job");
    return Widgets.row(8, text, bar, cancel);
  }
}
