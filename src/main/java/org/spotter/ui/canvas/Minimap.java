package org.spotter.ui.canvas;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// The whole picture, small, in the lower right corner, with a frame around what is in view. A
/// press or a drag on it moves the view. It is there only while the view shows a part.
final class Minimap extends Pane {
  private static final double LONGEST = 168;
  private static final double INSET = 12;

  private final Canvas canvas = new Canvas();
  private final Rectangle frame = new Rectangle();
  private Viewport small = Viewport.EMPTY;
  private boolean stale = true;
  private boolean wanted = true;

  /// @param go moves the view's middle to a point of the image
  Minimap(Consumer<Point> go) {
    getStyleClass().add("canvas-minimap");
    frame.setFill(Color.gray(1, 0.08));
    frame.setStroke(Color.web("#ffd60a"));
    frame.setStrokeWidth(1.5);
    getChildren().addAll(canvas, frame);
    setVisible(false);
    addEventHandler(
        MouseEvent.ANY,
        e -> {
          if (e.isPrimaryButtonDown()
              && (e.getEventType() == MouseEvent.MOUSE_PRESSED
                  || e.getEventType() == MouseEvent.MOUSE_DRAGGED)) {
            go.accept(small.toImage(e.getX(), e.getY()));
          }
          e.consume();
        });
  }

  void setWanted(boolean isWanted) {
    wanted = isWanted;
  }

  /// While a gesture goes on it lets the pointer through and what is drawn be seen.
  void setAside(boolean aside) {
    setMouseTransparent(aside);
    setOpacity(aside ? 0.35 : 1);
  }

  void invalidate() {
    stale = true;
  }

  void show(Viewport view, @Nullable ScreenPicture picture, Tone tone) {
    setVisible(wanted && picture != null && !view.isEmpty() && !isWhole(view));
    if (isVisible() && picture != null) {
      fit(view);
      draw(picture, tone);
      Box seen = view.visible().clip(view.imageWidth(), view.imageHeight());
      Box on = small.toScreen(seen);
      frame.setX(Math.rint(on.x()) + 0.5);
      frame.setY(Math.rint(on.y()) + 0.5);
      frame.setWidth(Math.max(3, Math.rint(on.width()) - 1));
      frame.setHeight(Math.max(3, Math.rint(on.height()) - 1));
    }
  }

  private static boolean isWhole(Viewport view) {
    Box seen = view.visible();
    return seen.x() <= 0
        && seen.y() <= 0
        && seen.right() >= view.imageWidth()
        && seen.bottom() >= view.imageHeight();
  }

  private void fit(Viewport view) {
    double scale = LONGEST / Math.max(view.imageWidth(), view.imageHeight());
    double width = Math.max(8, Math.rint(view.imageWidth() * scale));
    double height = Math.max(8, Math.rint(view.imageHeight() * scale));
    resizeRelocate(view.width() - width - INSET, view.height() - height - INSET, width, height);
    if (small.imageWidth() != view.imageWidth() || small.imageHeight() != view.imageHeight()) {
      small = new Viewport(scale, 0, 0, width, height, view.imageWidth(), view.imageHeight(), true);
      canvas.setWidth(width);
      canvas.setHeight(height);
      stale = true;
    }
  }

  private void draw(ScreenPicture picture, Tone tone) {
    if (stale) {
      stale = false;
      canvas.getGraphicsContext2D().clearRect(0, 0, small.width(), small.height());
      picture.draw(canvas.getGraphicsContext2D(), small, small.visible(), tone);
    }
  }
}
