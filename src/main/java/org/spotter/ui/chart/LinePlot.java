package org.spotter.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// Lines with points; the point nearest to the pointer tells its number and is opened by a click. A
/// handle may stand on a point of the first line, and be dragged along it or moved by arrows.
///
/// @param <K> what the caller knows a point by
public final class LinePlot<K> extends BorderPane {
  private static final double REACH = 24;
  private final Consumer<? super K> open;
  private final Legend legend = new Legend();
  private final Handle handle = new Handle(this::drag, this::step);
  private Consumer<? super K> moved = _ -> {};
  private Lines<K> lines;
  private Curves<K> chart;
  private @Nullable K point;

  /// @param open what happens when a point is opened
  public LinePlot(Lines<K> lines, Consumer<? super K> open) {
    this.open = open;
    this.lines = lines;
    this.chart = new Curves<>(lines, handle, open);
    getStyleClass().add("line-plot");
    setMinSize(160, 120);
    setPrefSize(360, 240);
    setBottom(legend);
    show(lines);
  }

  /// Shows these lines in place of those before; the handle stays where its key is.
  public void show(Lines<K> fresh) {
    lines = fresh;
    legend.show(fresh.lines().stream().map(Lines.Line::name).toList());
    chart = new Curves<>(fresh, handle, open);
    chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
    chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> chart.point(null));
    chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    setCenter(chart);
    put();
  }

  /// Puts the handle on the first point of the first line that has this key; takes it away when
  /// there is none.
  public void point(@Nullable K key) {
    point = key;
    put();
  }

  /// From now on this is told the key of the point on which the handle was put by hand.
  public void onMoved(Consumer<? super K> listener) {
    moved = listener;
  }

  /// What the handle is called by screen readers, and its tip.
  public void handleWords(String words) {
    handle.words(words);
  }

  private void put() {
    Lines.Dot<K> dot = dots().stream().filter(d -> d.key().equals(point)).findFirst().orElse(null);
    chart.handle(dot);
  }

  private List<Lines.Dot<K>> dots() {
    return lines.lines().isEmpty() ? List.of() : lines.lines().getFirst().dots();
  }

  private void step(int by) {
    List<Lines.Dot<K>> dots = dots();
    for (int i = 0; i < dots.size(); i++) {
      if (dots.get(i).key().equals(point)) {
        move(dots.get(Math.clamp(i + by, 0, dots.size() - 1)));
        return;
      }
    }
  }

  private void drag(Point2D scene) {
    Lines.Dot<K> nearest = nearest(dots(), scene, Double.POSITIVE_INFINITY);
    if (nearest != null) {
      move(nearest);
    }
  }

  private void move(Lines.Dot<K> dot) {
    if (!Objects.equals(dot.key(), point)) {
      point(dot.key());
      moved.accept(dot.key());
    }
  }

  private void hovered(MouseEvent event) {
    chart.point(nearest(event));
  }

  private void clicked(MouseEvent event) {
    Lines.Dot<K> dot = nearest(event);
    if (dot != null && event.isStillSincePress() && !handle.equals(event.getTarget())) {
      open.accept(dot.key());
    }
  }

  private Lines.@Nullable Dot<K> nearest(MouseEvent event) {
    List<Lines.Dot<K>> all = new ArrayList<>();
    lines.lines().forEach(l -> all.addAll(l.dots()));
    return nearest(all, new Point2D(event.getSceneX(), event.getSceneY()), REACH);
  }

  private Lines.@Nullable Dot<K> nearest(List<Lines.Dot<K>> dots, Point2D scene, double reach) {
    Lines.Dot<K> nearest = null;
    double least = reach;
    for (Lines.Dot<K> dot : dots) {
      double distance = chart.inScene(dot.x(), dot.y()).distance(scene);
      if (distance < least) {
        least = distance;
        nearest = dot;
      }
    }
    return nearest;
  }

  /// Where a place of the axes lies in the window.
  public Point2D inScene(double x, double y) {
    return chart.inScene(x, y);
  }
}
