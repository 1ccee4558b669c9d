package org.spotter.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Where the cells and names of a [Grid] are, in pixels.
///
/// @param left how wide the names of the rows are
/// @param top how high the names of the columns are
/// @param slanted whether names of columns stand upright, as they are too long to lie
/// @param cellWidth without the gap
/// @param cellHeight without the gap
record GridLayout(
    int rows,
    int columns,
    double left,
    double top,
    boolean slanted,
    double cellWidth,
    double cellHeight) {
  static final Font FONT = Font.font(11);
  static final double GAP = 1;
  private static final double LONGEST = 104;
  private static final double LEAST = 18;
  private static final double LEAST_HIGH = 20;
  private static final double USUAL_HIGH = 24;
  private static final double HIGHEST = 40;
  private static final double PAD = 8;

  /// A cell's place.
  record Place(int row, int column) {}

  /// @param width the room there is; 0 for as much as is wanted
  /// @param height the same
  static <K> GridLayout of(Grid<K> grid, double width, double height) {
    int rows = grid.rows().size();
    int columns = grid.columns().size();
    if (grid.isEmpty()) {
      return new GridLayout(0, 0, 0, 0, false, 0, 0);
    }
    double left = names(grid.rows());
    double longest = names(grid.columns());
    double least = Math.max(LEAST, figures(grid));
    double cell = Math.max(least, (width - left) / columns - GAP);
    boolean slanted = longest > cell + PAD;
    double top = longest == 0 ? 0 : slanted ? longest : 16;
    double high = height <= 0 ? USUAL_HIGH : (height - top) / rows - GAP;
    return new GridLayout(
        rows, columns, left, top, slanted, cell, Math.clamp(high, LEAST_HIGH, HIGHEST));
  }

  private static double names(List<String> names) {
    double longest = names.stream().mapToDouble(GridLayout::width).max().orElse(0);
    return longest == 0 ? 0 : Math.min(LONGEST, longest) + PAD;
  }

  private static <K> double figures(Grid<K> grid) {
    return grid.cells().stream()
            .flatMap(List::stream)
            .map(Grid.Cell::figure)
            .filter(f -> !f.isEmpty())
            .distinct()
            .mapToDouble(GridLayout::width)
            .max()
            .orElse(0)
        + PAD;
  }

  static double width(String text) {
    Text measured = new Text(text);
    measured.setFont(FONT);
    return text.isEmpty() ? 0 : Math.ceil(measured.getLayoutBounds().getWidth());
  }

  double width() {
    return left + columns * (cellWidth + GAP);
  }

  double height() {
    return top + rows * (cellHeight + GAP);
  }

  double leastHeight() {
    return top + rows * (LEAST_HIGH + GAP);
  }

  Rectangle2D cell(int row, int column) {
    return new Rectangle2D(
        left + column * (cellWidth + GAP), top + row * (cellHeight + GAP), cellWidth, cellHeight);
  }

  /// The cell at a point, if one is there.
  Optional<Place> at(double x, double y) {
    int row = (int) Math.floor((y - top) / (cellHeight + GAP));
    int column = (int) Math.floor((x - left) / (cellWidth + GAP));
    boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
    return inside ? Optional.of(new Place(row, column)) : Optional.empty();
  }
}
