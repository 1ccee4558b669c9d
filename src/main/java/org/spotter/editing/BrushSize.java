package org.spotter.editing;

/// The size of the brush, in steps that feel the same for a small and a large one.
final class BrushSize {
  private static final double STEP = 1.25;

  private BrushSize() {}

  /// The options with the brush so many steps larger, or smaller for less than 0; whole pixels, and
  /// at least one pixel other than it was.
  static Options turned(double steps, Scene scene) {
    Options options = scene.settings().options();
    double before = options.brush();
    double wish = Math.rint(before * Math.pow(STEP, steps));
    double least = steps > 0 ? Math.floor(before) + 1 : Math.ceil(before) - 1;
    return steps == 0
        ? options
        : options.withBrush(steps > 0 ? Math.max(wish, least) : Math.min(wish, least));
  }
}
