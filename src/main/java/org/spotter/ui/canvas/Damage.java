package org.spotter.ui.canvas;

import java.util.List;
import java.util.Optional;
import org.spotter.geometry.Box;

/// Where two lists of figures differ. What is equal at their beginnings and ends is left out; an
/// edit of one object leaves just that.
final class Damage {
  private Damage() {}

  /// The part of the image to draw again; empty when the lists are equal.
  static Optional<Box> between(List<Figure> before, List<Figure> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    Optional<Box> gone = around(before.subList(head, before.size() - tail));
    Optional<Box> come = around(after.subList(head, after.size() - tail));
    return gone.map(box -> come.map(box::union).orElse(box)).or(() -> come);
  }

  private static Optional<Box> around(List<Figure> figures) {
    return figures.stream().map(Figure::bounds).reduce(Box::union);
  }
}
