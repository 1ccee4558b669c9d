package org.spotter.ui.canvas;

/// One pixel of a picture, as it is in the file, 8 bit a colour.
///
/// @param x column in image pixels
/// @param y row in image pixels
/// @param red 0 to 255
/// @param green 0 to 255
/// @param blue 0 to 255
public record Pixel(int x, int y, int red, int green, int blue) {
  static Pixel of(int x, int y, int argb) {
    return new Pixel(x, y, argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }
}
