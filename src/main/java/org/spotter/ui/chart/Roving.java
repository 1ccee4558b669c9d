package org.spotter.ui.chart;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makes the marks of a chart one stop of the Tab key: arrows go from mark to mark, left and right
/// within a series, up and down between series.
final class Roving {
  private final List<List<Mark>> marks;
  private int series;
  private int place;

  /// @param marks by series; those of a series from left to right
  Roving(List<List<Mark>> marks) {
    this.marks = marks.stream().filter(s -> !s.isEmpty()).map(List::copyOf).toList();
    for (int s = 0; s < this.marks.size(); s++) {
      for (int p = 0; p < this.marks.get(s).size(); p++) {
        wire(s, p);
      }
    }
  }

  private void wire(int s, int p) {
    Mark mark = marks.get(s).get(p);
    mark.setFocusTraversable(s == 0 && p == 0);
    mark.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    mark.focusedProperty()
        .addListener((_, _, now) -> {
          if (now) {
            moveTo(s, p);
          }
        });
  }

  private void moveTo(int s, int p) {
    marks.get(series).get(place).setFocusTraversable(false);
    series = s;
    place = p;
    Mark mark = marks.get(s).get(p);
    mark.setFocusTraversable(true);
    mark.toFront();
  }

  private void pressed(KeyEvent event) {
    if (Mark.isOwn(event) && !Mark.opens(event)) {
      event.consume();
      go(event.getCode());
    }
  }

  private void go(KeyCode key) {
    int last = marks.get(series).size() - 1;
    switch (key) {
      case LEFT -> focus(series, place - 1);
      case RIGHT -> focus(series, place + 1);
      case HOME -> focus(series, 0);
      case END -> focus(series, last);
      case UP -> focus(series - 1, place);
      case DOWN -> focus(series + 1, place);
      default -> {}
    }
  }

  private void focus(int s, int p) {
    if (s >= 0 && s < marks.size()) {
      List<Mark> row = marks.get(s);
      row.get(Math.clamp(p, 0, row.size() - 1)).requestFocus();
    }
  }
}
