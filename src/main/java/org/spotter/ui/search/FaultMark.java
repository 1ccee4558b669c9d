package org.spotter.ui.search;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Fault;

/// The wavy line under what cannot be read in a text field. It lies over the field and follows the
/// text as it scrolls.
final class FaultMark extends Pane {
  private static final double WAVE = 3;
  private final TextField field;
  private final Path line = new Path();
  private final Rectangle clip = new Rectangle();
  private @Nullable Fault fault;

  FaultMark(TextField field) {
    this.field = field;
    setMouseTransparent(true);
    line.getStyleClass().add("fault-line");
    line.setManaged(false);
    getChildren().add(line);
    setClip(clip);
    field.caretPositionProperty().addListener((_, _, _) -> requestLayout());
    field.textProperty().addListener((_, _, _) -> requestLayout());
  }

  void show(@Nullable Fault now) {
    fault = now;
    setVisible(now != null);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    clip.setX(4);
    clip.setWidth(Math.max(0, getWidth() - 8));
    clip.setHeight(getHeight());
    line.getElements().clear();
    Fault now = fault;
    int length = field.getLength();
    if (now != null && length > 0 && field.getSkin() instanceof TextFieldSkin skin) {
      int from = Math.clamp(now.at(), 0, length - 1);
      int to = Math.clamp(now.at() + Math.max(1, now.length()), from + 1, length);
      Rectangle2D first = skin.getCharacterBounds(from);
      Rectangle2D last = skin.getCharacterBounds(to - 1);
      wave(first.getMinX(), Math.max(first.getMinX() + 6, last.getMaxX()), last.getMaxY());
    }
  }

  private void wave(double from, double to, double y) {
    line.getElements().add(new MoveTo(from, y));
    boolean up = true;
    for (double x = from + WAVE; x <= to + WAVE / 2; x += WAVE) {
      line.getElements().add(new LineTo(x, up ? y - 2 : y));
      up = !up;
    }
  }
}
