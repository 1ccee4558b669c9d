package org.spotter.inference;

import java.util.Arrays;

/// The table that YOLOv10, YOLO26 and other detectors without suppression give: a row for each box,
/// best first, with left, top, right and bottom in pixels of the input, score, class, then whatever
/// else belongs to the box.
final class EndToEndRows {
  static final int COLUMNS = 6;
  private static final int MOST_ROWS = 2000;

  private EndToEndRows() {}

  static void read(Outputs.Tensor table, int classes, Candidates into) {
    float[] v = table.values();
    int columns = table.size(2);
    for (int row = 0, at = 0; at < v.length; row++, at += columns) {
      int c = Math.round(v[at + 5]);
      if (c >= 0 && c < classes) {
        into.add(v[at], v[at + 1], v[at + 2], v[at + 3], c, v[at + 4], row);
      }
    }
  }

  static float[] rest(Outputs.Tensor table, int row, int from) {
    int at = row * table.size(2);
    return Arrays.copyOfRange(table.values(), at + from, at + table.size(2));
  }

  /// Whether a slot is such a table with so many numbers a row. A list as long as the grids is that
  /// of another family.
  static boolean fits(Slot slot, long numbers, ModelCard card) {
    return slot.type().startsWith("float")
        && slot.shape().size() == 3
        && slot.shape().get(0) == 1
        && slot.shape().get(1) > 0
        && slot.shape().get(1) <= MOST_ROWS
        && slot.shape().get(1) != Grid.cells(card)
        && slot.shape().get(2) == numbers;
  }
}
