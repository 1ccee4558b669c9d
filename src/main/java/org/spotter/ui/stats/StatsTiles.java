package org.spotter.ui.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spotter.app.Statistics;
import org.spotter.app.Statistics.Kind;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.ui.chart.BarList;
import org.spotter.ui.chart.Bars;
import org.spotter.ui.chart.ColumnChart;
import org.spotter.ui.chart.Grid;
import org.spotter.ui.chart.GridPlot;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The charts of the statistics page, each on a tile with its title.
///
/// @param open told the query of a part that is opened
record StatsTiles(Statistics numbers, Consumer<String> open) {
  private static final double HEIGHT = 296;

  List<Node> all() {
    List<Node> tiles = new ArrayList<>();
    tiles.add(
        tile(
            Kind.OBJECTS_BY_CATEGORY_AND_SPLIT,
            any(lying(Kind.OBJECTS_BY_CATEGORY_AND_SPLIT, words(Split.values()), this::split))));
    tiles.add(images());
    tiles.add(tile(Kind.OBJECTS_BY_SIZE, any(histogram())));
    tiles.add(tile(Kind.OBJECTS_BY_PLACE, any(places())));
    tiles.add(tile(Kind.OBJECTS_BY_CATEGORY_AND_SIZE, any(sizes())));
    tiles.add(tile(Kind.OBJECTS_BY_HOUR_AND_PERSON, hours()));
    if (!of(Kind.OBJECTS_BY_ATTRIBUTE).isEmpty()) {
      tiles.add(tile(Kind.OBJECTS_BY_ATTRIBUTE, plain(Kind.OBJECTS_BY_ATTRIBUTE, l -> l)));
    }
    if (!of(Kind.JOINTS_BY_VISIBILITY).isEmpty()) {
      tiles.add(
          tile(Kind.JOINTS_BY_VISIBILITY, lying(Kind.JOINTS_BY_VISIBILITY, List.of(), l -> l)));
    }
    return tiles;
  }

  /// A chart of objects, or what to do while there are none.
  private Node any(Node chart) {
    return numbers.annotations() > 0
        ? chart
        : Widgets.paragraph(Messages.text("stats.objects.none"), "quiet");
  }

  private List<Statistics.Bar> of(Kind kind) {
    return numbers.bars(kind);
  }

  private static VBox tile(Kind kind, Node chart) {
    VBox tile = Widgets.column(8, title(kind), chart);
    tile.getStyleClass().add("tile");
    tile.setId("stats-" + kind);
    tile.setPrefHeight(HEIGHT);
    tile.setMinHeight(HEIGHT);
    VBox.setVgrow(chart, Priority.ALWAYS);
    return tile;
  }

  private static Node title(Kind kind) {
    return Widgets.label(Messages.word("stats", kind), "strong");
  }

  /// Three short charts share a tile.
  private Node images() {
    BarList<String> states = plain(Kind.IMAGES_BY_STATE, StatsTiles::state);
    VBox tile = tile(Kind.IMAGES_BY_STATE, states);
    VBox.setVgrow(states, Priority.NEVER);
    tile.getChildren()
        .addAll(title(Kind.IMAGES_BY_SPLIT), plain(Kind.IMAGES_BY_SPLIT, this::split));
    if (!of(Kind.IMAGES_BY_TAG).isEmpty()) {
      tile.getChildren().addAll(title(Kind.IMAGES_BY_TAG), plain(Kind.IMAGES_BY_TAG, l -> l));
    }
    return tile;
  }

  private BarList<String> plain(Kind kind, UnaryOperator<String> name) {
    BarList<String> list = new BarList<>(BarList.Manner.GROUPED, open);
    list.list().setId("bars-" + kind);
    list.show(StatsCharts.single(of(kind), name));
    list.setMinHeight(32);
    return list;
  }

  private BarList<String> lying(Kind kind, List<String> order, UnaryOperator<String> name) {
    BarList<String> list = new BarList<>(BarList.Manner.STACKED, open);
    list.list().setId("bars-" + kind);
    list.show(StatsCharts.byGroup(of(kind), order, name));
    return list;
  }

  private Node histogram() {
    ColumnChart<String> chart = new ColumnChart<>(ColumnChart.Manner.HISTOGRAM, open);
    chart.show(StatsCharts.single(of(Kind.OBJECTS_BY_SIZE), l -> l));
    return chart;
  }

  private Node hours() {
    Bars<String> bars = StatsCharts.byLabel(of(Kind.OBJECTS_BY_HOUR_AND_PERSON), StatsTiles::hour);
    if (bars.isEmpty()) {
      return Widgets.paragraph(Messages.text("stats.hours.none"), "quiet");
    }
    ColumnChart<String> chart = new ColumnChart<>(ColumnChart.Manner.STACKED, open);
    chart.show(bars);
    return chart;
  }

  private Node places() {
    GridPlot<String> plot = new GridPlot<>(open);
    plot.setId("places");
    plot.show(StatsCharts.places(of(Kind.OBJECTS_BY_PLACE)));
    return plot;
  }

  private Node sizes() {
    List<Statistics.Bar> bars = of(Kind.OBJECTS_BY_CATEGORY_AND_SIZE);
    List<String> columns = of(Kind.OBJECTS_BY_SIZE).stream().map(Statistics.Bar::label).toList();
    GridPlot<String> plot = new GridPlot<>(open);
    Grid<String> grid = StatsCharts.grid(bars, columns);
    plot.show(grid);
    ScrollPane scroll = new ScrollPane(plot);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(Region.USE_COMPUTED_SIZE);
    return scroll;
  }

  /// `to-do` of a query as a person says it.
  private static String state(String word) {
    return Messages.word("state", ReviewState.valueOf(constant(word)));
  }

  private String split(String word) {
    return Messages.word("split", Split.valueOf(constant(word)));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> words(Split... splits) {
    return Stream.concat(Arrays.stream(splits).skip(1), Arrays.stream(splits).limit(1))
        .map(s -> s.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /// `2026-11-22T14:00` without the year.
  private static String hour(String label) {
    return label.substring(5).replace('T', ' ');
  }
}
