package org.spotter.ui.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spotter.app.CompareSpeed;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// Compares how fast models are on the project's own images: chosen models are measured one after
/// another in the background, and each shows its figures as they come.
final class SpeedPage extends VBox {
  private static final double LONGEST = 160;
  private final ModelsDesk desk;
  private final Map<ModelCard, CheckBox> choices = new LinkedHashMap<>();
  private final List<CompareSpeed.Row> rows = new ArrayList<>();
  private final GridPane table = new GridPane(24, 12);
  private final Button measure = new Button(Messages.text("models.speed.measure"));

  SpeedPage(ModelsDesk desk) {
    this.desk = desk;
    getStyleClass().add("page");
    measure.setId("speed-measure");
    measure.getStyleClass().add("accent");
    measure.setMinWidth(USE_PREF_SIZE);
    measure.setOnAction(_ -> measure());
    VBox choosing = new VBox(8);
    for (ModelCard card : desk.models().runnable()) {
      CheckBox box = new CheckBox(card.name());
      box.setSelected(true);
      box.selectedProperty().addListener((_, _, _) -> enable());
      choices.put(card, box);
      choosing.getChildren().add(box);
    }
    if (choices.isEmpty()) {
      choosing.getChildren().add(Widgets.paragraph(Messages.text("models.none"), "quiet"));
    }
    ScrollPane scroll = new ScrollPane(new VBox(24, choosing, table));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            Widgets.row(
                8,
                Widgets.label(Messages.text("models.speed"), "page-title"),
                Widgets.spring(),
                measure),
            Widgets.paragraph(Messages.text("models.speed.about"), "quiet"),
            scroll);
    enable();
    fill();
  }

  private List<ModelCard> chosen() {
    return choices.entrySet().stream()
        .filter(e -> e.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void enable() {
    measure.setDisable(chosen().isEmpty());
  }

  private void measure() {
    rows.clear();
    fill();
    measure.setDisable(true);
    desk.measure(chosen(), this::take, this::enable);
  }

  private void take(CompareSpeed.Row row) {
    rows.add(row);
    fill();
  }

  private void fill() {
    table.getChildren().clear();
    if (rows.isEmpty()) {
      return;
    }
    table.addRow(
        0,
        head("models.speed.model"),
        head("models.speed.end"),
        new Region(),
        head("models.speed.bare"),
        head("models.speed.cpu"));
    double best = rows.stream().mapToDouble(r -> r.figures().workers()).max().orElse(1);
    for (CompareSpeed.Row row : rows) {
      add(table.getRowCount(), row, Math.max(best, 1e-9));
    }
  }

  private void add(int at, CompareSpeed.Row row, double best) {
    if (!row.trouble().isEmpty()) {
      Label why = Widgets.paragraph(row.trouble(), "refusal");
      table.add(Widgets.label(row.card().name()), 0, at);
      table.add(why, 1, at, 4, 1);
      return;
    }
    Region bar = new Region();
    bar.getStyleClass().add("speed-bar");
    double length = LONGEST * row.figures().workers() / best;
    bar.setMinSize(Math.max(2, length), 12);
    bar.setMaxSize(Math.max(2, length), 12);
    table.addRow(
        at,
        Widgets.label(row.card().name()),
        figure(row.figures().workers(), 1),
        bar,
        figure(row.figures().session(), 1),
        figure(row.figures().processorMillis(), 1));
  }

  private static Label head(String key) {
    Label head = Widgets.label(Messages.text(key), "property-name");
    head.setMinWidth(USE_PREF_SIZE);
    return head;
  }

  private static Label figure(double value, int digits) {
    Label label = Widgets.label(String.format(Locale.ROOT, "%." + digits + "f", value));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    return label;
  }
}
