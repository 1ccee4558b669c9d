package org.spotter.ui.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// The chart inside a [LinePlot]: with guides below the lines, and the handle above them.
final class Curves<K> extends LineChart<Number, Number> {
  private final Lines<K> lines;
  private final Handle handle;
  private final List<Line> guides = new ArrayList<>();
  private final Map<Lines.Dot<K>, Mark> marks = new HashMap<>();
  private Lines.@Nullable Dot<K> under;
  private @Nullable Mark pointed;

  Curves(Lines<K> lines, Handle handle, Consumer<? super K> open) {
    super(axis(lines.x()), axis(lines.y()));
    this.lines = lines;
    this.handle = handle;
    setAnimated(false);
    setLegendVisible(false);
    setAxisSortingPolicy(SortingPolicy.NONE);
    List<List<Mark>> rows = new ArrayList<>();
    for (Lines.Line<K> line : lines.lines()) {
      List<Mark> row = new ArrayList<>();
      getData().add(series(line, row, open));
      rows.add(row);
    }
    // The chart gives its points style classes of its own in place of what they have.
    marks.values().forEach(m -> m.getStyleClass().add(Mark.STYLE));
    new Roving(rows);
    for (int i = 0; i < lines.guides().size(); i++) {
      Line guide = new Line();
      guide.getStyleClass().add("guide");
      guide.setMouseTransparent(true);
      guides.add(guide);
    }
    getPlotChildren().addAll(0, guides);
    getPlotChildren().add(handle);
    handle.setVisible(false);
  }

  private static NumberAxis axis(Lines.Axis axis) {
    NumberAxis made = new NumberAxis(axis.title(), axis.from(), axis.to(), axis.step());
    made.setAnimated(false);
    made.setMinorTickVisible(false);
    return made;
  }

  private XYChart.Series<Number, Number> series(
      Lines.Line<K> line, List<Mark> row, Consumer<? super K> open) {
    XYChart.Series<Number, Number> series = new XYChart.Series<>();
    series.setName(line.name());
    for (Lines.Dot<K> dot : line.dots()) {
      Mark mark = new Mark(dot.words(), () -> open.accept(dot.key()));
      mark.setMouseTransparent(true);
      XYChart.Data<Number, Number> data = new XYChart.Data<>(dot.x(), dot.y());
      data.setNode(mark);
      series.getData().add(data);
      row.add(mark);
      marks.put(dot, mark);
    }
    return series;
  }

  /// Puts the handle on a point, or away.
  void handle(Lines.@Nullable Dot<K> dot) {
    under = dot;
    handle.setVisible(dot != null);
    requestChartLayout();
  }

  /// Shows a point as the one that is meant.
  void point(Lines.@Nullable Dot<K> dot) {
    Mark mark = dot == null ? null : marks.get(dot);
    if (pointed != mark) {
      if (pointed != null) {
        pointed.unpoint();
      }
      pointed = mark;
      if (mark != null) {
        mark.point();
      }
    }
  }

  Point2D inScene(double x, double y) {
    double right = getXAxis().getDisplayPosition(x);
    double down = getYAxis().getDisplayPosition(y);
    return new Point2D(
        getXAxis().localToScene(right, 0).getX(), getYAxis().localToScene(0, down).getY());
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    for (int i = 0; i < guides.size(); i++) {
      Lines.Guide guide = lines.guides().get(i);
      Line line = guides.get(i);
      line.setStartX(getXAxis().getDisplayPosition(guide.fromX()));
      line.setStartY(getYAxis().getDisplayPosition(guide.fromY()));
      line.setEndX(getXAxis().getDisplayPosition(guide.toX()));
      line.setEndY(getYAxis().getDisplayPosition(guide.toY()));
    }
    if (under != null) {
      double half = Handle.SIZE / 2;
      handle.resizeRelocate(
          getXAxis().getDisplayPosition(under.x()) - half,
          getYAxis().getDisplayPosition(under.y()) - half,
          Handle.SIZE,
          Handle.SIZE);
      handle.toFront();
    }
  }
}
