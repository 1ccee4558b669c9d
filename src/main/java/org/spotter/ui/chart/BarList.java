package org.spotter.ui.chart;

import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.spotter.ui.view.OwnKeys;

/// Bars that lie beside their names, one row a group: short or long names, three rows or thousands.
///
/// @param <K> what the caller knows a bar by
public final class BarList<K> extends BorderPane {
  private static final double ROW = 28;
  private static final double BAND = 14;
  private final Manner manner;
  private final Consumer<? super K> open;
  private final Rows<K> list = new Rows<>();
  private final Legend legend = new Legend();
  private Bars<K> bars = Bars.none();
  private int series;

  /// How bars of several series lie.
  public enum Manner {
    /// One below the other.
    GROUPED,
    /// One behind the other.
    STACKED
  }

  /// @param open what happens when a bar is opened
  public BarList(Manner manner, Consumer<? super K> open) {
    this.manner = manner;
    this.open = open;
    getStyleClass().add("bar-list");
    list.setCellFactory(_ -> new BarCell<>(this));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.getSelectionModel().selectedIndexProperty().addListener((_, _, _) -> series = 0);
    setCenter(list);
    setBottom(legend);
  }

  /// The list inside, for its id and its focus.
  public ListView<Bars.Group<K>> list() {
    return list;
  }

  /// Shows these bars in place of those before.
  public void show(Bars<K> fresh) {
    bars = fresh;
    series = 0;
    legend.show(fresh.series());
    boolean grouped = manner == Manner.GROUPED;
    list.setFixedCellSize(grouped ? Math.max(ROW, BAND * fresh.series().size() + 6) : ROW);
    list.getItems().setAll(fresh.groups());
    double rows = list.getFixedCellSize() * fresh.groups().size();
    list.setPrefHeight(rows + 2);
  }

  Bars<K> bars() {
    return bars;
  }

  Manner manner() {
    return manner;
  }

  /// The series that arrows chose within the selected row.
  int series() {
    return series;
  }

  void open(Bars.Bar<K> bar) {
    open.accept(bar.key());
  }

  private void pressed(KeyEvent event) {
    Bars.Group<K> group = list.getSelectionModel().getSelectedItem();
    if (group == null || !Mark.isOwn(event)) {
      return;
    }
    if (Mark.opens(event)) {
      event.consume();
      open(group.bars().get(series));
    } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      event.consume();
      int by = event.getCode() == KeyCode.LEFT ? -1 : 1;
      series = Math.clamp(series + by, 0, group.bars().size() - 1);
      list.refresh();
    }
  }

  /// A list whose keys are its own.
  private static final class Rows<K> extends ListView<Bars.Group<K>> implements OwnKeys {
    Rows() {
      getStyleClass().add("bar-rows");
      setPlaceholder(new StackPane());
    }

    @Override
    public boolean wants(KeyEvent event) {
      return Mark.isOwn(event);
    }
  }
}
