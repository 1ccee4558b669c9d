package org.spotter.ui.wall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a wall shows, tile by tile, as it comes into view. Asked on the window's thread only, and
/// must answer at once.
public interface Tiles {
  /// Nothing.
  Tiles NONE = of(List.of());

  /// How many there are.
  int size();

  /// The tile at a place, or null while what it needs is being read; whoever reads it calls
  /// [TileWall#refresh] when it is there.
  @Nullable Tile at(int index);

  /// Tiles that are there already.
  static Tiles of(List<Tile> tiles) {
    List<Tile> all = List.copyOf(tiles);
    return new Tiles() {
      @Override
      public int size() {
        return all.size();
      }

      @Override
      public Tile at(int index) {
        return all.get(index);
      }
    };
  }
}
