package org.spotter.ui.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Questions one below the other, each with its name above the field.
public final class Form extends VBox {
  public Form() {
    setSpacing(16);
  }

  /// Adds a question.
  public Form ask(String name, Node field) {
    Label label = Widgets.label(name, "property-name");
    label.setLabelFor(field);
    getChildren().add(Widgets.column(4, label, field));
    return this;
  }
}
