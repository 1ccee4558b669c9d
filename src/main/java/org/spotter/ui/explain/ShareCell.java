package org.spotter.ui.explain;

import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.view.Widgets;

/// A number, with a bar behind it that says how large it is beside the largest.
///
/// @param <R> the rows of the table
final class ShareCell<R> extends TableCell<R, Double> {
  private final double most;
  private final DoubleFunction<String> words;
  private final Region bar = new Region();
  private final Label label = Widgets.label("");
  private final StackPane both = new StackPane(bar, label);

  /// @param most of all rows; 0 for no bars
  /// @param words how it is written
  ShareCell(double most, DoubleFunction<String> words) {
    this.most = most;
    this.words = words;
    bar.getStyleClass().add("share-bar");
    bar.setMaxHeight(16);
    bar.setMinHeight(16);
    StackPane.setAlignment(bar, Pos.CENTER_LEFT);
    StackPane.setAlignment(label, Pos.CENTER_RIGHT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(@Nullable Double value, boolean empty) {
    super.updateItem(value, empty);
    if (empty || value == null) {
      setGraphic(null);
      setText(null);
      return;
    }
    label.setText(words.apply(value));
    setText(label.getText());
    bar.setVisible(most > 0 && value > 0);
    bar.maxWidthProperty().unbind();
    if (most > 0) {
      double part = Double.isNaN(value) ? 0 : value / most;
      bar.maxWidthProperty().bind(both.widthProperty().subtract(56).multiply(part));
    }
    setGraphic(both);
  }
}
