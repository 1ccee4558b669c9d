package org.spotter.ui.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Point;
import org.spotter.ui.model.JointsModel;
import org.spotter.ui.model.Messages;

/// The joints of the selected object with how visible each is: filled, hollow, absent. A click on
/// the sign, or 0, 1 and 2, change it; the chosen joint is ringed on the canvas.
final class JointsList extends ListView<JointsModel.Row> implements OwnKeys {
  private static final int ROW = 24;
  private static final int MOST_ROWS = 8;
  private final JointsModel joints;

  /// @param ring hears where the chosen joint is, null for nowhere
  JointsList(JointsModel joints, Consumer<@Nullable Point> ring) {
    this.joints = joints;
    setId("joints");
    setFixedCellSize(ROW);
    setCellFactory(_ -> new Cell());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, row) -> ring.accept(row == null ? null : row.at()));
  }

  /// Shows these joints; the chosen one stays chosen.
  void fill(List<JointsModel.Row> rows) {
    int chosen = getSelectionModel().getSelectedIndex();
    getItems().setAll(rows);
    if (chosen >= 0 && chosen < rows.size()) {
      getSelectionModel().select(chosen);
    }
    double height = Math.min(MOST_ROWS, rows.size()) * ROW + 2;
    setPrefHeight(height);
    setMinHeight(Math.min(4, rows.size()) * ROW + 2);
  }

  @Override
  public boolean wants(KeyEvent event) {
    return visibility(event) >= 0;
  }

  private void key(KeyEvent event) {
    JointsModel.Row row = getSelectionModel().getSelectedItem();
    int visibility = visibility(event);
    if (row != null && visibility >= 0) {
      joints.visibility(row, visibility);
      event.consume();
    }
  }

  private static int visibility(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    return !plain
        ? -1
        : switch (event.getCode()) {
          case DIGIT0, NUMPAD0 -> 0;
          case DIGIT1, NUMPAD1 -> 1;
          case DIGIT2, NUMPAD2 -> 2;
          default -> -1;
        };
  }

  private final class Cell extends ListCell<JointsModel.Row> {
    @Override
    protected void updateItem(JointsModel.@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(
          empty || row == null
              ? null
              : Widgets.row(
                  8,
                  sign(row),
                  Widgets.label(row.name()),
                  Widgets.spring(),
                  Widgets.label(JointsModel.words(row.visibility()), "quiet")));
    }

    private Button sign(JointsModel.Row row) {
      Circle dot = new Circle(5);
      dot.getStyleClass().addAll("joint-sign", "sign-" + row.visibility());
      String words =
          Messages.text("joints.change", row.name(), JointsModel.words(row.visibility()));
      Button button =
          Widgets.iconButton(
              "fth-circle", words, () -> joints.visibility(row, (row.visibility() + 2) % 3));
      button.setGraphic(dot);
      button.getStyleClass().addAll("small", "sign");
      button.setFocusTraversable(false);
      return button;
    }
  }
}
