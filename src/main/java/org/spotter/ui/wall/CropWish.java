package org.spotter.ui.wall;

import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// A crop that a tile needs.
///
/// @param place whose crop it is; of each place one crop is kept
/// @param region in pixels of the picture, inside it; null for the whole picture
/// @param width screen pixels that the region fills, 1 or more
/// @param height screen pixels that the region fills
record CropWish(CropPlace place, @Nullable Box region, int width, int height) {
  /// What a tile needs to show that part of its picture.
  ///
  /// @param scale screen pixels that a pixel of the picture fills
  static CropWish of(Tile tile, Box frame, double scale) {
    CropPlace place = new CropPlace(tile.file(), tile.focus());
    if (!tile.sizeKnown()) {
      return new CropWish(place, null, side(frame.width() * scale), side(frame.height() * scale));
    }
    Box region = frame.clip(tile.width(), tile.height());
    return new CropWish(place, region, side(region.width() * scale), side(region.height() * scale));
  }

  private static int side(double length) {
    return Math.max(1, (int) Math.rint(length));
  }

  /// How many pixels of the picture become one.
  double reduction() {
    return region == null ? 1 : Math.min(region.width() / width, region.height() / height);
  }
}
