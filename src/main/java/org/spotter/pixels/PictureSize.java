package org.spotter.pixels;

/// Width and height in whole pixels.
public record PictureSize(int width, int height) {
  /// How many pixels that is.
  public long pixels() {
    return (long) width * height;
  }
}
