package org.spotter.ui.explain;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.SensitivityMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// What the colours of a [HeatPane] mean, with the numbers at their ends.
final class HeatLegend extends VBox {
  private static final double WIDTH = 320;
  private final Label rises = Widgets.label("", "quiet");
  private final Label falls = Widgets.label("", "quiet");

  HeatLegend() {
    super(4);
    Rectangle scale = new Rectangle(WIDTH, 12);
    scale.setFill(HeatColors.heatScale());
    scale.setStroke(Color.web("#8b949e"));
    scale.setStrokeWidth(1);
    Label middle = Widgets.label(Messages.text("explain.legend.none"), "quiet");
    HBox ends = Widgets.row(8, rises, Widgets.spring(), middle, Widgets.spring(), falls);
    for (Label label : new Label[] {rises, middle, falls}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    ends.setPrefWidth(WIDTH);
    ends.setMaxWidth(WIDTH);
    HBox.setHgrow(this, Priority.NEVER);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(WIDTH);
    getChildren().addAll(scale, ends);
    show(null);
  }

  void show(@Nullable SensitivityMap map) {
    setVisible(map != null);
    if (map != null) {
      double limit = HeatPane.limit(map);
      rises.setText(Messages.text("explain.legend.rises", limit));
      falls.setText(Messages.text("explain.legend.falls", limit));
    }
  }
}
