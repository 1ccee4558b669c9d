package org.spotter.ui.chart;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Which colour is which series. Takes no room when there is only one.
public final class Legend extends FlowPane {
  /// Colours of the appearance; further series begin anew.
  static final int COLORS = 8;

  public Legend() {
    super(16, 4);
    getStyleClass().add("legend");
    setAlignment(Pos.CENTER_LEFT);
    show(List.of());
  }

  /// Shows the names of series.
  public void show(List<String> series) {
    getChildren().clear();
    for (int i = 0; i < series.size(); i++) {
      Label entry = new Label(series.get(i), swatch(i));
      entry.getStyleClass().add("quiet");
      getChildren().add(entry);
    }
    boolean needed = series.size() > 1;
    setVisible(needed);
    setManaged(needed);
  }

  /// The style class of a series' colour.
  static String color(int series) {
    return "series-" + (series % COLORS + 1);
  }

  private static Region swatch(int series) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", color(series));
    swatch.setMinSize(10, 10);
    swatch.setMaxSize(10, 10);
    return swatch;
  }
}
