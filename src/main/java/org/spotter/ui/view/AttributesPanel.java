package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.ui.model.AttributeWords;
import org.spotter.ui.model.AttributesModel;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;

/// The attributes that the selected objects have in common, each with the control that changes it.
/// Controls stay while the same attributes are shown, so that the keyboard keeps its place.
final class AttributesPanel extends VBox {
  private final AttributesModel attributes;
  private final Runnable leave;
  private final GridPane grid = new GridPane(8, 8);
  private final VBox strays = Widgets.column(4);
  private final Label refusal = Widgets.paragraph("", "refusal");
  private final List<Line> lines = new ArrayList<>();

  /// @param leave gives the keyboard back to the canvas
  AttributesPanel(AttributesModel attributes, Runnable leave) {
    this.attributes = attributes;
    this.leave = leave;
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    ColumnConstraints names = new ColumnConstraints(104);
    grid.getColumnConstraints().setAll(names, values);
    setId("attributes");
    getStyleClass().add("attributes");
    refuse("");
    getChildren().addAll(grid, refusal, strays);
    attributes.wanted().addListener((_, _, name) -> focus(name));
  }

  private record Line(Attribute definition, Label name, AttributeEditor editor) {}

  /// Shows what the selected objects say now.
  void fill() {
    List<AttributesModel.Row> rows = attributes.rows();
    if (!rows.stream().map(AttributesModel.Row::definition).toList().equals(definitions())) {
      build(rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      show(lines.get(i), rows.get(i));
    }
    refuse("");
    strays.getChildren().setAll(attributes.strays().stream().map(this::stray).toList());
    setVisible(!rows.isEmpty() || !strays.getChildren().isEmpty());
    setManaged(isVisible());
  }

  private List<Attribute> definitions() {
    return lines.stream().map(Line::definition).toList();
  }

  private void build(List<AttributesModel.Row> rows) {
    grid.getChildren().clear();
    lines.clear();
    for (AttributesModel.Row row : rows) {
      Attribute definition = row.definition();
      AttributeEditor editor =
          AttributeEditor.of(
              definition, v -> attributes.set(definition.name(), v), this::refuse, leave);
      Label name = Widgets.label(definition.name(), "property-name");
      name.setMinWidth(0);
      name.setLabelFor(editor.node());
      lines.add(new Line(definition, name, editor));
      Label key = Widgets.key(KeyMap.words(definition.key()));
      key.setMinWidth(USE_PREF_SIZE);
      grid.addRow(lines.size() - 1, Widgets.row(4, name, Widgets.spring(), key), editor.node());
    }
  }

  private static void show(Line line, AttributesModel.Row row) {
    line.editor.show(row);
    boolean missing = row.isMissing();
    line.name.setGraphic(missing ? Widgets.icon("fth-alert-circle") : null);
    line.name.getStyleClass().removeAll("missing");
    if (missing) {
      line.name.getStyleClass().add("missing");
    }
    String key = KeyMap.words(line.definition.key());
    String words =
        missing
            ? Messages.text("attributes.missing", line.definition.name())
            : line.definition.name();
    line.name.setTooltip(Widgets.tip(words, key));
  }

  private Node stray(AttributeValue value) {
    Label words =
        Widgets.paragraph(
            Messages.text("attributes.stray", value.name(), AttributeWords.of(value)), "quiet");
    var remove =
        Widgets.iconButton(
            "fth-x",
            Messages.text("attributes.stray.remove", value.name()),
            () -> attributes.set(value.name(), null));
    remove.getStyleClass().add("small");
    return Widgets.row(8, words, Widgets.spring(), remove);
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(!why.isEmpty());
    refusal.setManaged(!why.isEmpty());
  }

  private void focus(@Nullable String name) {
    lines.stream()
        .filter(l -> l.definition.name().equals(name))
        .findFirst()
        .ifPresent(l -> l.editor.node().requestFocus());
  }
}
