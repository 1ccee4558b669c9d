package org.spotter.ui.wall;

import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// Which part of a picture a tile shows: the box that matters with context around it, in the shape
/// of the tile, and inside the picture wherever the picture is large enough.
final class CropFrame {
  /// A dot would fill a tile with a handful of pixels; so much of its surroundings always shows.
  private static final double LEAST = 16;

  private CropFrame() {}

  /// @param focus the part that matters, or null for the whole picture
  /// @param width of the picture, in pixels
  /// @param height of the picture, in pixels
  /// @param margin context on each side, as a part of the box's longer side
  /// @param aspect width of the tile's picture divided by its height
  /// @return in pixels of the picture; beyond its borders where it is too small for the shape
  static Box of(@Nullable Box focus, int width, int height, double margin, double aspect) {
    Box whole = shaped(new Box(0, 0, width, height), aspect);
    if (focus == null) {
      return whole;
    }
    double around = margin * Math.max(focus.width(), focus.height());
    double wide = Math.max(LEAST, focus.width() + 2 * around);
    double high = Math.max(LEAST, focus.height() + 2 * around);
    double x = focus.center().x() - wide / 2;
    double y = focus.center().y() - high / 2;
    Box shaped = shaped(new Box(x, y, wide, high), aspect);
    if (shaped.width() >= whole.width()) {
      return whole;
    }
    return new Box(
        inside(shaped.x(), shaped.width(), width),
        inside(shaped.y(), shaped.height(), height),
        shaped.width(),
        shaped.height());
  }

  /// The smallest box of that shape around a box.
  private static Box shaped(Box box, double aspect) {
    double wide = Math.max(box.width(), box.height() * aspect);
    double high = wide / aspect;
    return new Box(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high);
  }

  /// Moves an extent into the picture; what is larger than the picture has it in its middle.
  private static double inside(double start, double length, double most) {
    return length >= most ? (most - length) / 2 : Math.clamp(start, 0, most - length);
  }
}
