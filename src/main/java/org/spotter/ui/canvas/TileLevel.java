package org.spotter.ui.canvas;

import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// A picture at one size, cut into square tiles; those at the right and lower edge may be smaller.
/// The next coarser level of a picture has the same side of tiles and twice the factor, so that
/// each tile lies in one tile of it.
///
/// @param factor image pixels a side that one of its pixels stands for
/// @param side pixels of a tile's side
/// @param width of the level in its own pixels
/// @param height of the level in its own pixels
/// @param tiles gives them
record TileLevel(int factor, int side, int width, int height, Finder tiles) {
  /// Gives the pixels of a tile.
  @FunctionalInterface
  interface Finder {
    /// The tile, or null while it is not there; it may then be on its way.
    @Nullable Raster find(int column, int row);
  }

  /// A level that is all there.
  static TileLevel of(Raster raster, int factor, int side) {
    int columns = Math.ceilDiv(raster.width(), side);
    int rows = Math.ceilDiv(raster.height(), side);
    Raster[] tiles = new Raster[columns * rows];
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] = raster.part(i % columns * side, i / columns * side, side, side);
    }
    return new TileLevel(
        factor, side, raster.width(), raster.height(), (c, r) -> tiles[r * columns + c]);
  }

  int columns() {
    return Math.ceilDiv(width, side);
  }

  int rows() {
    return Math.ceilDiv(height, side);
  }

  /// Image pixels of a tile's side.
  int reach() {
    return side * factor;
  }

  /// Where a tile lies in the image.
  Box place(int column, int row) {
    double left = (double) column * reach();
    double top = (double) row * reach();
    return Box.ofCorners(
        left,
        top,
        Math.min(left + reach(), (double) width * factor),
        Math.min(top + reach(), (double) height * factor));
  }
}
