package org.spotter.pixels;

import java.util.ArrayList;
import java.util.List;

/// The levels of a pyramid: each half as wide and high as the one before, rounded up, until one
/// tile holds it.
///
/// @param width of level 0
/// @param height of level 0
record PyramidLayout(int width, int height) {
  static final int TILE = 512;

  int levels() {
    int levels = 1;
    while (Math.max(width(levels - 1), height(levels - 1)) > TILE) {
      levels++;
    }
    return levels;
  }

  int width(int level) {
    return halved(width, level);
  }

  int height(int level) {
    return halved(height, level);
  }

  int columns(int level) {
    return Math.ceilDiv(width(level), TILE);
  }

  int rows(int level) {
    return Math.ceilDiv(height(level), TILE);
  }

  /// How many tiles lie before the level's first, counting from level 0, row after row.
  int first(int level) {
    int count = 0;
    for (int i = 0; i < level; i++) {
      count += columns(i) * rows(i);
    }
    return count;
  }

  List<PictureSize> sizes() {
    List<PictureSize> sizes = new ArrayList<>();
    for (int level = 0; level < levels(); level++) {
      sizes.add(new PictureSize(width(level), height(level)));
    }
    return sizes;
  }

  private static int halved(int length, int times) {
    return (int) (((long) length + (1L << times) - 1) >> times);
  }
}
