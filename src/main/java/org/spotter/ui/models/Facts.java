package org.spotter.ui.models;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.spotter.ui.view.Widgets;

/// Names at the left, what they stand for at the right; empty texts are left out.
final class Facts extends GridPane {
  private int rows;

  Facts() {
    setHgap(16);
    setVgap(8);
    ColumnConstraints names = new ColumnConstraints(88);
    ColumnConstraints values = new ColumnConstraints(120, 240, Double.MAX_VALUE);
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(List.of(names, values));
  }

  Facts say(String name, String text) {
    return text.isBlank() ? this : say(name, Widgets.paragraph(text));
  }

  Facts say(String name, Node value) {
    Label label = Widgets.label(name, "property-name");
    label.setLabelFor(value);
    GridPane.setValignment(label, VPos.TOP);
    addRow(rows++, label, value);
    return this;
  }
}
