package org.spotter.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;

/// A picture made ready for the screen: cut into tiles that any graphics card takes, with smaller
/// copies so that it looks clean and draws fast when zoomed out. Immutable; made on any thread.
///
/// A copy with half the side is the mean of four pixels; the one drawn has at least as many pixels
/// as the screen shows.
public final class ScreenPicture {
  private static final int TILE = 2048;
  private static final int SMALLEST = 1024;

  /// From this scale on, pixels are shown as squares.
  private static final double SQUARES = 2;

  private final int width;
  private final int height;
  private final List<Level> levels;

  private ScreenPicture(Raster full) {
    width = full.width();
    height = full.height();
    List<Level> made = new ArrayList<>();
    made.add(Level.of(full, 1));
    Raster raster = full;
    for (int factor = 2; Math.max(raster.width(), raster.height()) > SMALLEST; factor *= 2) {
      raster = raster.halved();
      made.add(Level.of(raster, factor));
    }
    levels = List.copyOf(made);
  }

  /// @param bgr three bytes a pixel: blue, green, red; row after row from the top
  public static ScreenPicture ofBgr(int width, int height, byte[] bgr) {
    return new ScreenPicture(Raster.ofBgr(width, height, bgr));
  }

  /// Takes long for a large picture: not for the JavaFX thread.
  public static ScreenPicture of(Picture picture) {
    return ofBgr(picture.width(), picture.height(), picture.bgr());
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  void draw(GraphicsContext gc, Viewport view) {
    Level level = levelFor(view.scale());
    gc.setImageSmoothing(view.scale() < SQUARES);
    Box visible = view.visible();
    for (Tile tile : level.tiles) {
      if (tile.place.intersects(visible)) {
        drawTile(gc, view, tile, level.factor);
      }
    }
  }

  /// Edges fall on whole screen pixels, so that no seam shows between tiles.
  private static void drawTile(GraphicsContext gc, Viewport view, Tile tile, int factor) {
    Box part = cut(tile.place, view.visible(), 2 * factor);
    double left = Math.rint(view.screenX(part.x()));
    double top = Math.rint(view.screenY(part.y()));
    gc.drawImage(
        tile.image,
        (part.x() - tile.place.x()) / factor,
        (part.y() - tile.place.y()) / factor,
        part.width() / factor,
        part.height() / factor,
        left,
        top,
        Math.rint(view.screenX(part.right())) - left,
        Math.rint(view.screenY(part.bottom())) - top);
  }

  /// The part of the tile in view, on whole pixels of its level.
  private static Box cut(Box tile, Box visible, int grain) {
    return Box.ofCorners(
        Math.max(tile.x(), Math.floor(visible.x() / grain - 1) * grain),
        Math.max(tile.y(), Math.floor(visible.y() / grain - 1) * grain),
        Math.min(tile.right(), Math.ceil(visible.right() / grain + 1) * grain),
        Math.min(tile.bottom(), Math.ceil(visible.bottom() / grain + 1) * grain));
  }

  private Level levelFor(double scale) {
    int i = 0;
    while (i + 1 < levels.size() && levels.get(i + 1).factor * scale <= 1) {
      i++;
    }
    return levels.get(i);
  }

  /// @param factor image pixels a side that one of its pixels stands for
  private record Level(int factor, List<Tile> tiles) {
    static Level of(Raster raster, int factor) {
      List<Tile> tiles = new ArrayList<>();
      for (int y = 0; y < raster.height(); y += TILE) {
        for (int x = 0; x < raster.width(); x += TILE) {
          int w = Math.min(TILE, raster.width() - x);
          int h = Math.min(TILE, raster.height() - y);
          Box place = new Box(x * factor, y * factor, w * factor, h * factor);
          tiles.add(new Tile(raster.image(x, y, w, h), place));
        }
      }
      return new Level(factor, tiles);
    }
  }

  /// @param place where it lies, in pixels of the full image
  private record Tile(Image image, Box place) {}
}
