package org.spotter.ui.test;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The case that is looked at, part by part.
final class CasePanel extends VBox {
  private final TestBench bench;
  private final List<CasePart> parts;
  private final Label title = Widgets.heading("");
  private final VBox body = Widgets.column(16);
  private final Label nothing = Widgets.paragraph(Messages.text("case.none"), "quiet");

  /// @param parts from top to bottom
  CasePanel(TestBench bench, List<CasePart> parts) {
    this.bench = bench;
    this.parts = List.copyOf(parts);
    getStyleClass().addAll("panel", "right");
    setId("case-panel");
    setMinWidth(240);
    parts.forEach(p -> body.getChildren().add(p.node()));
    body.setPadding(new javafx.geometry.Insets(8, 16, 16, 16));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    var head = Widgets.row(8, title);
    head.getStyleClass().add("panel-head");
    nothing.getStyleClass().add("placeholder");
    VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
    getChildren().addAll(head, nothing, scroll);
    bench.current().addListener((_, _, _) -> fill());
    bench.moment().addListener((_, _, _) -> fill());
    fill();
  }

  private void fill() {
    Moment moment = bench.moment().get();
    Case current = bench.current().get();
    Case shown = moment != null && current != null && fits(moment, current) ? current : null;
    body.setVisible(shown != null);
    nothing.setVisible(shown == null);
    nothing.setManaged(shown == null);
    int place = shown == null ? -1 : bench.cases().get().indexOf(shown);
    title.setText(
        Messages.text("case.title", place + 1, bench.cases().get().size())
            .toUpperCase(java.util.Locale.ROOT));
    title.setVisible(place >= 0);
    if (moment != null) {
      parts.forEach(p -> p.show(moment, shown));
    }
  }

  /// Rows of objects change with the truth, and a moment may come before its cases.
  private static boolean fits(Moment moment, Case current) {
    var matches = moment.outcome(current.side()).matches();
    return current.prediction() < matches.predictionCount()
        && current.object() < matches.objectCount();
  }
}
