package org.spotter.ui.canvas.ink;

/// Round dots and rings.
final class Discs {
  private Discs() {}

  /// @param inner radius of the hole, below 0 for none
  static void draw(
      int[] pixels, Clip clip, double cx, double cy, double inner, double outer, int colour) {
    double reach = outer + 0.5;
    int top = Clip.first(cy - reach, clip.top());
    int bottom = Clip.end(cy + reach + 1, clip.bottom());
    int left = Clip.first(cx - reach, clip.left());
    int right = Clip.end(cx + reach + 1, clip.right());
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double distance = Math.hypot(x + 0.5 - cx, y + 0.5 - cy);
        double cover = Math.min(reach - distance, distance - inner + 0.5);
        if (cover > 0) {
          int at = y * clip.stride() + x;
          pixels[at] = Blend.over(pixels[at], colour, (int) (Math.min(1, cover) * 256));
        }
      }
    }
  }
}
