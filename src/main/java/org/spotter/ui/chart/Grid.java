package org.spotter.ui.chart;

import java.util.Collections;
import java.util.List;

/// What a matrix or a heat map shows.
///
/// @param rows names from top to bottom; all empty where rows have none
/// @param columns names from left to right
/// @param cells row by row
/// @param <K> what the caller knows a cell by
public record Grid<K>(List<String> rows, List<String> columns, List<List<Cell<K>>> cells) {
  /// @throws IllegalArgumentException when there is not one cell for each row and column
  public Grid {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    for (List<Cell<K>> row : cells) {
      if (cells.size() != rows.size() || row.size() != columns.size()) {
        throw new IllegalArgumentException("there is not one cell for each row and column");
      }
    }
  }

  /// What a cell means, which gives its colour.
  public enum Tone {
    /// As it should be.
    GOOD,
    /// As it should not be.
    BAD,
    /// Neither.
    PLAIN
  }

  /// A cell.
  ///
  /// @param value how strong its colour is, beside the others of its tone; 0 or more
  /// @param figure what is written in it, empty for a heat map
  /// @param words the cell in a sentence, for the tip and for screen readers
  /// @param key what is opened
  public record Cell<K>(double value, String figure, String words, Tone tone, K key) {}

  /// A grid whose rows and columns have no names.
  public static <K> Grid<K> unnamed(List<List<Cell<K>>> cells) {
    int columns = cells.isEmpty() ? 0 : cells.getFirst().size();
    return new Grid<>(
        Collections.nCopies(cells.size(), ""), Collections.nCopies(columns, ""), cells);
  }

  /// No cells.
  public static <K> Grid<K> none() {
    return new Grid<>(List.of(), List.of(), List.of());
  }

  public boolean isEmpty() {
    return rows.isEmpty() || columns.isEmpty();
  }

  Cell<K> at(int row, int column) {
    return cells.get(row).get(column);
  }

  /// The strongest cell of a tone; 0 when there is none.
  double strongest(Tone tone) {
    return cells.stream()
        .flatMap(List::stream)
        .filter(c -> c.tone() == tone)
        .mapToDouble(Cell::value)
        .max()
        .orElse(0);
  }
}
