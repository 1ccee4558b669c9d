package org.spotter.ui.test;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.Messages;

/// A tile that shows one of a few charts, chosen at its head.
final class ChartTile extends VBox {
  private final FlowPane head = new FlowPane(8, 8);
  private final StackPane body = new StackPane();
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

  ChartTile() {
    super(8);
    getStyleClass().addAll("tile", "chart-tile");
    setMinWidth(248);
    setPrefSize(320, 296);
    setMinHeight(248);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinSize(0, 0);
    getChildren().addAll(head, body);
  }

  /// Adds a chart; the first is shown.
  ///
  /// @param name its words in the bundle
  ChartTile add(String name, Node chart) {
    ToggleButton button = new ToggleButton(Messages.text(name));
    button.setId(name.replace('.', '-'));
    button.getStyleClass().add("choice");
    button.setToggleGroup(group);
    button.setOnAction(_ -> {
      button.setSelected(true);
      body.getChildren().setAll(chart);
    });
    buttons.put(name, button);
    head.getChildren().add(button);
    if (body.getChildren().isEmpty()) {
      button.setSelected(true);
      body.getChildren().add(chart);
    }
    return this;
  }

  /// Shows or hides the way to a chart; the first is shown in place of one that goes.
  void offer(String name, boolean there) {
    ToggleButton button = buttons.get(name);
    if (button != null) {
      button.setVisible(there);
      button.setManaged(there);
      if (!there && button.isSelected()) {
        buttons.values().iterator().next().fire();
      }
    }
  }
}
