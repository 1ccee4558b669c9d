package org.spotter.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A row of a [BarList]: the name, the bars, the numbers.
final class BarCell<K> extends ListCell<Bars.Group<K>> {
  private static final double NAMES = 0.4;
  private static final double WIDEST_NAME = 176;
  private static final double FIGURES = 48;
  private static final double GAP = 8;
  private final BarList<K> owner;
  private final Row row = new Row();
  private final Tooltip tip = Mark.tip("");

  BarCell(BarList<K> owner) {
    this.owner = owner;
    setPrefWidth(0);
    getStyleClass().add("bar-cell");
    setOnMouseMoved(this::hovered);
    setOnMouseClicked(this::clicked);
    Tooltip.install(this, tip);
  }

  @Override
  protected void updateItem(Bars.@Nullable Group<K> group, boolean empty) {
    super.updateItem(group, empty);
    boolean filled = group != null && !empty;
    setGraphic(filled ? row : null);
    setAccessibleText(null);
    if (group != null && filled) {
      row.show(group);
      int series = isSelected() ? owner.series() : 0;
      Bars.Bar<K> current = group.bars().get(series);
      setAccessibleText(current.words());
      tip.setText(current.words());
    }
  }

  @Override
  public void updateSelected(boolean selected) {
    super.updateSelected(selected);
    Bars.Group<K> group = getItem();
    if (group != null) {
      row.choose(selected ? owner.series() : -1);
    }
  }

  private void hovered(MouseEvent event) {
    Bars.Group<K> group = getItem();
    if (group != null) {
      tip.setText(group.bars().get(row.seriesAt(event)).words());
    }
  }

  private void clicked(MouseEvent event) {
    Bars.Group<K> group = getItem();
    if (group != null && event.getButton() == MouseButton.PRIMARY) {
      owner.open(group.bars().get(row.seriesAt(event)));
    }
  }

  /// Lays the parts of a row out; its parts are used again for other groups.
  private final class Row extends Region {
    private final Label name = new Label();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    private double[] values = {};

    Row() {
      name.getStyleClass().add("bar-name");
      getChildren().add(name);
    }

    void show(Bars.Group<K> group) {
      name.setText(group.label());
      int n = group.bars().size();
      values = group.bars().stream().mapToDouble(Bars.Bar::value).toArray();
      while (bars.size() < n) {
        add(bars.size());
      }
      for (int s = 0; s < bars.size(); s++) {
        bars.get(s).setVisible(s < n);
        figures.get(s).setText(s < n ? figure(group, s) : "");
      }
      choose(isSelected() ? owner.series() : -1);
      requestLayout();
    }

    /// Each bar has its own; a stack has one behind its last.
    private String figure(Bars.Group<K> group, int s) {
      int last = group.bars().size() - 1;
      if (isGrouped() || last == 0) {
        return group.bars().get(s).figure();
      }
      return s == last ? group.total() : "";
    }

    void choose(int series) {
      for (int s = 0; s < bars.size(); s++) {
        bars.get(s).getStyleClass().remove("chosen");
        if (s == series) {
          bars.get(s).getStyleClass().add("chosen");
        }
      }
    }

    private void add(int s) {
      Region bar = new StackPane();
      bar.getStyleClass().addAll("bar", Legend.color(s));
      Label figure = new Label();
      figure.getStyleClass().add("bar-figure");
      bars.add(bar);
      figures.add(figure);
      getChildren().addAll(bar, figure);
    }

    private boolean isGrouped() {
      return owner.manner() == BarList.Manner.GROUPED;
    }

    private double nameWidth() {
      return Math.min(WIDEST_NAME, getWidth() * NAMES);
    }

    /// The length of 1.
    private double unit() {
      double room = getWidth() - nameWidth() - FIGURES - 2 * GAP;
      double longest = owner.bars().longest(!isGrouped());
      return longest == 0 ? 0 : Math.max(0, room) / longest;
    }

    @Override
    protected double computePrefHeight(double width) {
      return 20;
    }

    @Override
    protected void layoutChildren() {
      double names = nameWidth();
      place(name, 0, 0, names, getHeight());
      double x = names + GAP;
      double unit = unit();
      double band = isGrouped() ? (getHeight() - 4) / values.length : 12;
      double top = isGrouped() ? 2 : (getHeight() - band) / 2;
      for (int s = 0; s < values.length; s++) {
        double length = values[s] == 0 ? 0 : Math.max(2, snapSizeX(values[s] * unit));
        double thick = Math.min(12, band - 2);
        bars.get(s).resizeRelocate(x, top + (band - thick) / 2, length, thick);
        place(figures.get(s), x + length + GAP, top, FIGURES, band);
        if (isGrouped()) {
          top += band;
        } else {
          x += length;
        }
      }
    }

    private void place(Label label, double x, double y, double width, double height) {
      layoutInArea(label, x, y, width, height, 0, javafx.geometry.HPos.LEFT, VPos.CENTER);
    }

    int seriesAt(MouseEvent event) {
      var at = sceneToLocal(event.getSceneX(), event.getSceneY());
      int last = values.length - 1;
      if (isGrouped()) {
        return Math.clamp((int) (at.getY() / getHeight() * values.length), 0, last);
      }
      double x = nameWidth() + GAP;
      for (int s = 0; s < last; s++) {
        x += values[s] * unit();
        if (at.getX() < x) {
          return s;
        }
      }
      return last;
    }
  }
}
