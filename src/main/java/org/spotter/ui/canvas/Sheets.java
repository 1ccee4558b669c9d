package org.spotter.ui.canvas;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// The one view of the picture, or the two beside each other that move together.
final class Sheets {
  private static final double DIVIDER = 2;

  final Sheet left;
  final Sheet right;
  private @Nullable ScreenPicture picture;
  private @Nullable Box spot;

  /// @param background where much is drawn
  /// @param go moves the view's middle to a point of the image
  Sheets(CanvasText text, Display display, Executor background, Consumer<Point> go) {
    left = new Sheet(text.format("caption.truth"), display, background, go);
    right = new Sheet(text.format("caption.predictions"), display, background, go);
    right.setVisible(false);
  }

  List<Sheet> both() {
    return List.of(left, right);
  }

  boolean areTwo() {
    return right.isVisible();
  }

  void setTwo(boolean two) {
    right.setVisible(two);
    both().forEach(s -> s.setCaptioned(two));
  }

  /// Lays them out in a region, and says how wide each is.
  double layout(Region within) {
    double all = within.getWidth();
    double width = areTwo() ? Math.floor((all - DIVIDER) / 2) : all;
    left.resizeRelocate(0, 0, width, within.getHeight());
    right.resizeRelocate(width + DIVIDER, 0, width, within.getHeight());
    return width;
  }

  void setPicture(@Nullable ScreenPicture newPicture) {
    if (picture != null) {
      picture.setOnSharper(() -> {});
    }
    if (newPicture != null) {
      newPicture.setOnSharper(() -> both().forEach(Sheet::pictureChanged));
    }
    picture = newPicture;
    both().forEach(s -> s.setPicture(newPicture));
  }

  @Nullable ScreenPicture picture() {
    return picture;
  }

  void setView(Viewport view) {
    both().forEach(s -> s.setView(view));
  }

  /// @param predicted for the right sheet while there are two
  void setFigures(List<Figure> first, List<Figure> predicted) {
    left.setFigures(first);
    right.setFigures(areTwo() ? predicted : List.of());
  }

  void setSpot(@Nullable Box box) {
    if (!Objects.equals(spot, box)) {
      spot = box;
      both().forEach(s -> s.setSpot(box));
    }
  }

  @Nullable Box spot() {
    return spot;
  }
}
