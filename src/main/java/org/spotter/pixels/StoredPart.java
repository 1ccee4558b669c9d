package org.spotter.pixels;

/// A rectangle of whole pixels.
record StoredPart(int left, int top, int width, int height) {
  int right() {
    return left + width;
  }

  int bottom() {
    return top + height;
  }

  /// Where a rectangle of the upright picture lies in the stored one.
  ///
  /// @param width of the stored picture
  /// @param height of the stored picture
  static StoredPart of(Orientation orientation, int width, int height, StoredPart u) {
    return switch (orientation) {
      case UPRIGHT -> u;
      case MIRRORED -> new StoredPart(width - u.right(), u.top, u.width, u.height);
      case UPSIDE_DOWN -> new StoredPart(width - u.right(), height - u.bottom(), u.width, u.height);
      case MIRRORED_UPSIDE_DOWN -> new StoredPart(u.left, height - u.bottom(), u.width, u.height);
      case TRANSPOSED -> new StoredPart(u.top, u.left, u.height, u.width);
      case TURN_RIGHT -> new StoredPart(u.top, height - u.right(), u.height, u.width);
      case TRANSVERSED -> new StoredPart(width - u.bottom(), height - u.right(), u.height, u.width);
      case TURN_LEFT -> new StoredPart(width - u.bottom(), u.left, u.height, u.width);
    };
  }
}
