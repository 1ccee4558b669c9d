/// A wall of tiles: very many crops or whole images side by side, worked on from the keyboard.
///
/// [TileWall] is the one node. It is given [Tiles], which say how many there are and what each
/// shows ([Tile]: a picture file, the part of it that matters, outlines, a caption and a badge),
/// and asks only for those in view. It knows nothing of projects, queries or reviews: whoever uses
/// it tells what Enter, a double click and any other key mean.
///
///     TileWall wall = new TileWall(thumbnails);
///     wall.setTiles(tiles);                          // rows may still be on their way: null, then refresh()
///     wall.setOnOpen(index -> ...);                  // Enter, double click
///     wall.setOnKey(event -> ...);                   // true when the key had a meaning
///     wall.selection().revision().addListener(...);  // which tiles are chosen, which has the focus
///     new WallSizes(wall, true)                         // sliders for size and context
///
/// What is drawn is one canvas of the size of the view, so that 100,000 tiles cost no more than
/// those in view. [WallGrid] is the arithmetic of places, [CropFrame] that of what a tile shows;
/// both are plain values. [WallSelection] keeps what is chosen. [CropStore] decodes out of the
/// window's thread: what is in view first, several crops of one picture from one decoding, reduced
/// as far as the crops allow; what scrolled away is given up; what is kept has a bound in bytes.
/// Colours come from the style sheet (`.tile-wall`), lengths are multiples of eight pixels.
@NullMarked
package org.spotter.ui.wall;

import org.jspecify.annotations.NullMarked;
