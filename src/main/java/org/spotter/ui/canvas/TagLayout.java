package org.spotter.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Where tags go: outside their shape, so that they do not cover what they name; above it for
/// ground truth, below it for predictions, and elsewhere beside it where that is taken. Tags in
/// front come first. What finds no place is left out when there are many, and else put over others.
final class TagLayout {
  static final double HEIGHT = 18;

  /// With more, those without a place of their own are left out.
  private static final int MOST = 120;

  /// Side of the cells in which places are taken, in screen pixels.
  private static final int CELL = 6;

  private final ToDoubleFunction<String> widths;
  private final double viewWidth;
  private final double viewHeight;
  private final int columns;
  private final boolean[] taken;

  /// A tag and its place on the screen.
  record Placed(Figure figure, Box place) {}

  private TagLayout(Viewport view, ToDoubleFunction<String> widths) {
    this.widths = widths;
    viewWidth = view.width();
    viewHeight = view.height();
    columns = (int) Math.ceil(viewWidth / CELL) + 1;
    taken = new boolean[columns * ((int) Math.ceil(viewHeight / CELL) + 1)];
  }

  /// @param figures from back to front
  /// @param widths how wide a tag is with that text
  static List<Placed> of(List<Figure> figures, Viewport view, ToDoubleFunction<String> widths) {
    TagLayout layout = new TagLayout(view, widths);
    List<Placed> placed = new ArrayList<>();
    for (Figure figure : figures.reversed()) {
      layout.place(figure, view, figures.size() <= MOST, placed);
    }
    return placed.reversed();
  }

  private void place(Figure figure, Viewport view, boolean all, List<Placed> placed) {
    List<Box> wishes = wishes(figure, view);
    for (Box wish : wishes) {
      if (isFree(wish)) {
        take(wish);
        placed.add(new Placed(figure, wish));
        return;
      }
    }
    if (all) {
      placed.add(new Placed(figure, wishes.getFirst()));
    }
  }

  private List<Box> wishes(Figure figure, Viewport view) {
    Box on = view.toScreen(figure.bounds());
    double width = widths.applyAsDouble(figure.tag());
    Point top = figure.top();
    double wish =
        figure.showsBox() ? Math.rint(on.x()) - 1 : Math.rint(view.screenX(top.x()) - width / 2);
    double x = Math.clamp(wish, 0, Math.max(0, viewWidth - width));
    Box above = new Box(x, above(view.screenY(top.y())), width, HEIGHT);
    Box below = new Box(x, below(on), width, HEIGHT);
    return figure.kind() == Figure.Kind.TRUTH ? List.of(above, below) : List.of(below, above);
  }

  private double above(double top) {
    double outside = Math.rint(top) - HEIGHT - 1;
    return outside >= 0 ? outside : Math.clamp(top + 1, 0, Math.max(0, viewHeight - HEIGHT));
  }

  private double below(Box on) {
    double outside = Math.rint(on.bottom()) + 2;
    return outside + HEIGHT <= viewHeight
        ? outside
        : Math.clamp(on.bottom() - HEIGHT - 1, 0, Math.max(0, viewHeight - HEIGHT));
  }

  private boolean isFree(Box box) {
    for (int row = cell(box.y()); row <= cell(box.bottom() - 1); row++) {
      for (int column = cell(box.x()); column <= cell(box.right() - 1); column++) {
        if (row * columns + column < taken.length && taken[row * columns + column]) {
          return false;
        }
      }
    }
    return true;
  }

  private void take(Box box) {
    for (int row = cell(box.y()); row <= cell(box.bottom() - 1); row++) {
      for (int column = cell(box.x()); column <= cell(box.right() - 1); column++) {
        if (row * columns + column < taken.length) {
          taken[row * columns + column] = true;
        }
      }
    }
  }

  private static int cell(double at) {
    return (int) Math.max(0, at / CELL);
  }
}
