package org.spotter.ui.canvas;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;

/// A picture made ready for the screen: cut into tiles that any graphics card takes, with smaller
/// copies so that it looks clean and draws fast when zoomed out. Made on any thread, then for the
/// JavaFX thread alone.
///
/// A copy with half the side is the mean of four pixels; the one drawn has at least as many pixels
/// as the screen shows. Of a huge picture not all tiles are in memory: where one is missing a
/// coarser one stands in until it comes.
public final class ScreenPicture {
  private static final int TILE = 1024;

  /// From this scale on, pixels are shown as squares.
  private static final double SQUARES = 2;

  /// Pixels that are counted for a picture that is not all in memory.
  private static final long SMALL = 8_000_000;

  /// Tiles in another tone than the file's that are kept.
  private static final int TONED = 64;

  private final int width;
  private final int height;
  private final List<TileLevel> levels;
  private final IdentityHashMap<Raster, Image> toned = new IdentityHashMap<>();
  private Tone tone = Tone.PLAIN;
  private Runnable sharper = () -> {};

  /// @param levels from the finest on
  ScreenPicture(int width, int height, List<TileLevel> levels) {
    this.width = width;
    this.height = height;
    this.levels = List.copyOf(levels);
  }

  /// @param bgr three bytes a pixel: blue, green, red; row after row from the top
  public static ScreenPicture ofBgr(int width, int height, byte[] bgr) {
    return new ScreenPicture(width, height, levels(Raster.ofBgr(width, height, bgr), 1));
  }

  /// Takes long for a large picture: not for the JavaFX thread.
  public static ScreenPicture of(Picture picture) {
    return ofBgr(picture.width(), picture.height(), picture.bgr());
  }

  /// Levels of what is all in memory.
  ///
  /// @param first the factor of the raster itself
  static List<TileLevel> levels(Raster raster, int first) {
    List<TileLevel> made = new ArrayList<>();
    made.add(TileLevel.of(raster, first, TILE));
    Raster next = raster;
    for (int f = 2 * first; Math.max(next.width(), next.height()) > TILE; f *= 2) {
      next = next.halved();
      made.add(TileLevel.of(next, f, TILE));
    }
    return made;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// About how much memory it takes.
  public long bytes() {
    long pixels =
        levels.getFirst().factor() == 1 && levels.getFirst().side() == TILE
            ? (long) width * height
            : SMALL;
    return 6 * pixels;
  }

  /// Told when a missing tile has come.
  void setOnSharper(Runnable listener) {
    sharper = listener;
  }

  void sharper() {
    sharper.run();
  }

  /// The pixel as it is in the file; empty outside, and while its tile is not in memory.
  OptionalInt argb(int x, int y) {
    TileLevel finest = levels.getFirst();
    if (x < 0 || y < 0 || x >= width || y >= height || finest.factor() != 1) {
      return OptionalInt.empty();
    }
    Raster tile = finest.tiles().find(x / finest.side(), y / finest.side());
    return tile == null
        ? OptionalInt.empty()
        : OptionalInt.of(tile.argb(x % finest.side(), y % finest.side()));
  }

  /// Draws a part of the image; a little more than asked for, up to whole pixels.
  void draw(GraphicsContext gc, Viewport view, Box part, Tone newTone) {
    if (!newTone.equals(tone) || toned.size() > TONED) {
      tone = newTone;
      toned.clear();
    }
    gc.setImageSmoothing(view.scale() < SQUARES);
    int index = levelFor(view.scale());
    TileLevel level = levels.get(index);
    int right = last(part.right(), level.reach(), level.columns());
    int bottom = last(part.bottom(), level.reach(), level.rows());
    for (int row = first(part.y(), level.reach()); row <= bottom; row++) {
      for (int column = first(part.x(), level.reach()); column <= right; column++) {
        Box place = level.place(column, row).clip(width, height);
        drawCell(gc, view, cut(place, part, 2 * level.factor()), index);
      }
    }
  }

  private static int first(double at, int reach) {
    return (int) Math.max(0, Math.floor(at / reach));
  }

  private static int last(double at, int reach, int count) {
    return (int) Math.min(count - 1, Math.floor(at / reach));
  }

  /// Draws what lies in one tile of the level, from this level or the next coarser one that has it.
  private void drawCell(GraphicsContext gc, Viewport view, Box part, int from) {
    for (int i = from; i < levels.size() && part.width() > 0 && part.height() > 0; i++) {
      TileLevel level = levels.get(i);
      int column = Math.min(level.columns() - 1, (int) (part.x() / level.reach()));
      int row = Math.min(level.rows() - 1, (int) (part.y() / level.reach()));
      Raster tile = level.tiles().find(column, row);
      if (tile != null) {
        drawTile(gc, view, tile, level.place(column, row), part, level.factor());
        return;
      }
    }
  }

  /// Edges fall on whole screen pixels, so that no seam shows between tiles.
  private void drawTile(
      GraphicsContext gc, Viewport view, Raster tile, Box place, Box part, int factor) {
    double left = Math.rint(view.screenX(part.x()));
    double top = Math.rint(view.screenY(part.y()));
    gc.drawImage(
        image(tile),
        (part.x() - place.x()) / factor,
        (part.y() - place.y()) / factor,
        part.width() / factor,
        part.height() / factor,
        left,
        top,
        Math.rint(view.screenX(part.right())) - left,
        Math.rint(view.screenY(part.bottom())) - top);
  }

  private Image image(Raster tile) {
    return tone.isPlain() ? tile.image() : toned.computeIfAbsent(tile, t -> t.in(tone).image());
  }

  /// The part of the tile in view, on whole pixels of its level.
  private static Box cut(Box tile, Box part, int grain) {
    double left = Math.max(tile.x(), Math.floor(part.x() / grain - 1) * grain);
    double top = Math.max(tile.y(), Math.floor(part.y() / grain - 1) * grain);
    double right = Math.min(tile.right(), Math.ceil(part.right() / grain + 1) * grain);
    double bottom = Math.min(tile.bottom(), Math.ceil(part.bottom() / grain + 1) * grain);
    return Box.ofCorners(left, top, Math.max(left, right), Math.max(top, bottom));
  }

  private int levelFor(double scale) {
    int i = 0;
    while (i + 1 < levels.size() && levels.get(i + 1).factor() * scale <= 1) {
      i++;
    }
    return i;
  }
}
