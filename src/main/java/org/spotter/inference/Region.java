package org.spotter.inference;

import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.pixels.Picture;

/// A rectangle of whole pixels of a picture; it may reach beyond the picture.
///
/// @param x its left column
/// @param y its upper row
/// @param width columns, 1 or more
/// @param height rows, 1 or more
record Region(int x, int y, int width, int height) {
  static Region whole(Picture picture) {
    return new Region(0, 0, picture.width(), picture.height());
  }

  static Region around(Point middle, double width, double height) {
    int w = Math.max(1, (int) Math.rint(width));
    int h = Math.max(1, (int) Math.rint(height));
    return new Region(
        (int) Math.rint(middle.x() - w / 2.0), (int) Math.rint(middle.y() - h / 2.0), w, h);
  }

  boolean inside(Picture picture) {
    return x >= 0 && y >= 0 && x + width <= picture.width() && y + height <= picture.height();
  }

  Box box() {
    return new Box(x, y, width, height);
  }
}
