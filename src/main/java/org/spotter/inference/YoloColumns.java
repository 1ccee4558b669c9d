package org.spotter.inference;

/// The table that YOLOv8 and its kin give: a column for each cell of all grids, and in a column the
/// middle, width and height in pixels of the input, a probability for each class, then whatever
/// else belongs to the box.
final class YoloColumns {
  static final int SIDES = 4;

  private YoloColumns() {}

  /// Adds a candidate for each class of each column; its row is the column.
  static void read(Outputs.Tensor table, int classes, Candidates into) {
    float[] v = table.values();
    int n = table.size(2);
    for (int c = 0; c < classes; c++) {
      int scores = (SIDES + c) * n;
      for (int i = 0; i < n; i++) {
        if (into.takes(v[scores + i])) {
          add(v, n, i, c, v[scores + i], into);
        }
      }
    }
  }

  private static void add(float[] v, int n, int i, int classIndex, float score, Candidates into) {
    float x = v[i];
    float y = v[n + i];
    float w = v[2 * n + i] / 2;
    float h = v[3 * n + i] / 2;
    into.add(x - w, y - h, x + w, y + h, classIndex, score, i);
  }

  /// The numbers of a column from a place on.
  static float[] rest(Outputs.Tensor table, int column, int from) {
    float[] rest = new float[table.size(1) - from];
    for (int k = 0; k < rest.length; k++) {
      rest[k] = table.values()[(from + k) * table.size(2) + column];
    }
    return rest;
  }

  /// Left, top, right and bottom of a column.
  static float[] edges(Outputs.Tensor table, int column) {
    float[] b = rest(table, column, 0);
    return new float[] {b[0] - b[2] / 2, b[1] - b[3] / 2, b[0] + b[2] / 2, b[1] + b[3] / 2};
  }

  /// Whether a slot is such a table with so many numbers a column.
  static boolean fits(Slot slot, long numbers, ModelCard card) {
    return slot.type().startsWith("float") && slot.is(1, numbers, Grid.cells(card));
  }
}
