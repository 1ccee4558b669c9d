package org.spotter.ui.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.BorderPane;

/// Standing bars: beside each other, on top of each other, or without gaps as a histogram.
///
/// @param <K> what the caller knows a bar by
public final class ColumnChart<K> extends BorderPane {
  /// Letters of a name below the axis; the tip has all of it.
  private static final int LONGEST = 18;

  private final Manner manner;
  private final Consumer<? super K> open;
  private final Legend legend = new Legend();

  /// How bars of several series stand.
  public enum Manner {
    GROUPED,
    STACKED,
    /// Without gaps, as between neighbouring groups there are none either.
    HISTOGRAM
  }

  /// @param open what happens when a bar is opened
  public ColumnChart(Manner manner, Consumer<? super K> open) {
    this.manner = manner;
    this.open = open;
    getStyleClass().add("column-chart");
    setMinSize(160, 120);
    setPrefSize(360, 240);
    setBottom(legend);
  }

  /// Shows these bars in place of those before.
  public void show(Bars<K> bars) {
    legend.show(bars.series());
    XYChart<String, Number> chart = chart();
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    List<List<Mark>> marks = new ArrayList<>();
    for (int s = 0; s < bars.series().size(); s++) {
      List<Mark> row = new ArrayList<>();
      chart.getData().add(series(bars, s, row));
      marks.add(row);
    }
    // The chart gives its bars style classes of its own in place of what they have.
    marks.forEach(row -> row.forEach(m -> m.getStyleClass().add(Mark.STYLE)));
    new Roving(marks);
    setCenter(chart);
  }

  private XYChart<String, Number> chart() {
    CategoryAxis x = new CategoryAxis();
    x.setAnimated(false);
    NumberAxis y = new NumberAxis();
    y.setAnimated(false);
    y.setMinorTickVisible(false);
    return switch (manner) {
      case GROUPED -> bars(x, y, 8, 1);
      case HISTOGRAM -> bars(x, y, 1, 0);
      case STACKED -> stacked(x, y);
    };
  }

  private static BarChart<String, Number> bars(
      CategoryAxis x, NumberAxis y, double categoryGap, double barGap) {
    BarChart<String, Number> chart = new BarChart<>(x, y);
    chart.setCategoryGap(categoryGap);
    chart.setBarGap(barGap);
    return chart;
  }

  private static StackedBarChart<String, Number> stacked(CategoryAxis x, NumberAxis y) {
    StackedBarChart<String, Number> chart = new StackedBarChart<>(x, y);
    chart.setCategoryGap(8);
    return chart;
  }

  private XYChart.Series<String, Number> series(Bars<K> bars, int s, List<Mark> marks) {
    XYChart.Series<String, Number> series = new XYChart.Series<>();
    series.setName(bars.series().get(s));
    Set<String> labels = new HashSet<>();
    for (Bars.Group<K> group : bars.groups()) {
      Bars.Bar<K> bar = group.bars().get(s);
      Mark mark = new Mark(bar.words(), () -> open.accept(bar.key()));
      XYChart.Data<String, Number> data =
          new XYChart.Data<>(unlike(group.label(), labels), bar.value());
      data.setNode(mark);
      series.getData().add(data);
      marks.add(mark);
    }
    return series;
  }

  /// Groups of one name would fall together on the axis: signs that are not to be seen keep them
  /// apart.
  private static String unlike(String label, Set<String> taken) {
    String name = label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
    while (!taken.add(name)) {
      name += "\u200b";
    }
    return name;
  }
}
