package org.spotter.ui.wall;

import java.util.BitSet;
import org.spotter.geometry.Box;

/// Where tiles lie on a wall of a given width: row after row, as many beside each other as fit the
/// wished size best, and filling the width. Coordinates are screen pixels from the wall's top left
/// corner, scrolling left out. A value.
///
/// @param count how many tiles there are
/// @param columns tiles in a row
/// @param tileWidth of each
/// @param pictureHeight of the picture in each
/// @param captionHeight below the picture, 0 when there is no room for words
record WallGrid(
    int count, int columns, double tileWidth, double pictureHeight, double captionHeight) {
  static final double GAP = 8;
  static final double EDGE = 16;
  private static final double CAPTION = 24;

  /// Narrower tiles have no caption.
  static final double NARROW = 80;

  /// @param width of the wall
  /// @param wished width of a tile
  /// @param aspect width of a picture divided by its height
  static WallGrid of(int count, double width, double wished, double aspect) {
    double room = Math.max(wished, width - 2 * EDGE);
    int columns = (int) Math.max(1, Math.round((room + GAP) / (wished + GAP)));
    double tile = Math.max(1, Math.floor((room - (columns - 1) * GAP) / columns));
    return new WallGrid(
        count, columns, tile, Math.rint(tile / aspect), tile < NARROW ? 0 : CAPTION);
  }

  double tileHeight() {
    return pictureHeight + captionHeight;
  }

  private double pitchX() {
    return tileWidth + GAP;
  }

  double pitchY() {
    return tileHeight() + GAP;
  }

  int rows() {
    return Math.ceilDiv(count, columns);
  }

  /// Of all of it.
  double height() {
    return count == 0 ? 0 : 2 * EDGE + rows() * pitchY() - GAP;
  }

  /// Where a tile lies, caption included.
  Box place(int index) {
    return new Box(
        EDGE + index % columns * pitchX(), top(index / columns), tileWidth, tileHeight());
  }

  private double top(int row) {
    return EDGE + row * pitchY();
  }

  /// The tile at a point, -1 for none.
  int at(double x, double y) {
    int column = (int) Math.floor((x - EDGE) / pitchX());
    int row = (int) Math.floor((y - EDGE) / pitchY());
    int index = row * columns + column;
    boolean onGrid = column >= 0 && column < columns && row >= 0 && index < count;
    return onGrid && place(index).contains(new org.spotter.geometry.Point(x, y)) ? index : -1;
  }

  /// The tiles that a rectangle touches.
  BitSet touched(Box area) {
    BitSet found = new BitSet(count);
    int last = Math.min(rows() - 1, row(area.bottom()));
    for (int row = Math.max(0, row(area.y())); row <= last; row++) {
      for (int i = row * columns; i < Math.min(count, (row + 1) * columns); i++) {
        if (place(i).intersects(area)) {
          found.set(i);
        }
      }
    }
    return found;
  }

  private int row(double y) {
    return (int) Math.floor((y - EDGE) / pitchY());
  }

  /// The first tile of the first row that shows.
  int first(double scroll) {
    return Math.clamp(row(scroll), 0, Math.max(0, rows() - 1)) * columns;
  }

  /// One after the last tile that shows.
  int end(double scroll, double height) {
    return Math.clamp((long) (row(scroll + height) + 1) * columns, 0, count);
  }

  /// Rows that fit into a height, at least one.
  int page(double height) {
    return (int) Math.max(1, Math.floor(height / pitchY()));
  }

  /// Where to scroll so that a tile is whole in view, as little as possible.
  double revealing(int index, double scroll, double height) {
    double top = top(index / columns);
    double least = top + tileHeight() + EDGE - height;
    double most = top - EDGE;
    return least > most ? most : Math.clamp(scroll, least, most);
  }
}
