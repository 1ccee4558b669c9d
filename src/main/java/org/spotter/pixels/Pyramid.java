package org.spotter.pixels;

import java.io.IOException;
import java.util.List;
import org.spotter.geometry.Box;
import org.spotter.task.Problem;

/// A huge picture in tiles at several sizes, on disk: any part of it at any size costs a few tiles.
/// Upright, as [Picture]s are. Safe for several threads; close it when the picture is left.
///
/// Level 0 is the picture itself, each further one half as wide and high. Tiles of files that are
/// themselves JPEG are JPEG of high quality, off by a few of 255; all others are exact.
public final class Pyramid implements AutoCloseable {
  /// Pixels of a tile's side; those at the right and lower edge may be smaller.
  public static final int TILE = PyramidLayout.TILE;

  private final PyramidFile file;
  private final PyramidLayout upright;

  Pyramid(PyramidFile file) {
    this.file = file;
    PyramidLayout stored = file.layout();
    PictureSize size = file.orientation().upright(stored.width(), stored.height());
    upright = new PyramidLayout(size.width(), size.height());
  }

  public int width() {
    return upright.width();
  }

  public int height() {
    return upright.height();
  }

  /// The size of each level, the finest first.
  public List<PictureSize> levels() {
    return upright.sizes();
  }

  /// A tile of a level.
  ///
  /// @throws Problem when the file is damaged or gone
  public Picture tile(int level, int column, int row) {
    return part(level, column * TILE, row * TILE, TILE, TILE);
  }

  /// The picture's pixels under a box, every pixel it touches; at least one pixel.
  ///
  /// @throws Problem when that is more than a picture may have, or the file is damaged or gone
  public Picture region(Box box) {
    int left = Math.clamp((long) Math.floor(box.x()), 0, width() - 1);
    int top = Math.clamp((long) Math.floor(box.y()), 0, height() - 1);
    int right = Math.clamp((long) Math.ceil(box.right()), left + 1, width());
    int bottom = Math.clamp((long) Math.ceil(box.bottom()), top + 1, height());
    if ((long) (right - left) * (bottom - top) > Pictures.MOST_PIXELS) {
      throw new Problem("The part of the picture is too large to be held; choose a smaller one.");
    }
    return part(0, left, top, right - left, bottom - top);
  }

  /// The whole picture, at most one tile large.
  public Picture overview() {
    return tile(upright.levels() - 1, 0, 0);
  }

  /// What there is of a rectangle of a level.
  private Picture part(int level, int left, int top, int width, int height) {
    int wide = Math.min(width, upright.width(level) - left);
    int high = Math.min(height, upright.height(level) - top);
    StoredPart stored =
        StoredPart.of(
            file.orientation(),
            file.layout().width(level),
            file.layout().height(level),
            new StoredPart(left, top, wide, high));
    try {
      return file.orientation().turned(stored(level, stored));
    } catch (IOException e) {
      throw new Problem(
          "The tiles of the picture cannot be read ("
              + Problem.reason(e)
              + "); open the image again.",
          e);
    }
  }

  private Picture stored(int level, StoredPart part) throws IOException {
    byte[] bgr = new byte[Math.multiplyExact(part.width() * 3, part.height())];
    for (int row = part.top() / TILE; row * TILE < part.bottom(); row++) {
      for (int column = part.left() / TILE; column * TILE < part.right(); column++) {
        copy(file.tile(level, column, row), column * TILE, row * TILE, part, bgr);
      }
    }
    return new Picture(part.width(), part.height(), bgr);
  }

  private static void copy(Picture tile, int left, int top, StoredPart part, byte[] bgr) {
    int from = Math.max(left, part.left());
    int bytes = (Math.min(left + tile.width(), part.right()) - from) * 3;
    int bottom = Math.min(top + tile.height(), part.bottom());
    for (int y = Math.max(top, part.top()); y < bottom; y++) {
      System.arraycopy(
          tile.bgr(),
          ((y - top) * tile.width() + from - left) * 3,
          bgr,
          ((y - part.top()) * part.width() + from - part.left()) * 3,
          bytes);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new Problem("The tiles of the picture cannot be closed.", e);
    }
  }
}
