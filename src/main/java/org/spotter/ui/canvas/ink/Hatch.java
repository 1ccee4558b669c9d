package org.spotter.ui.canvas.ink;

/// How an inside is filled.
public enum Hatch {
  /// Evenly.
  NONE,
  /// With lines that rise to the right.
  RISING,
  /// With lines that fall to the right.
  FALLING;

  private static final int PERIOD = 9;
  private static final int LINE = 2;

  /// Whether the pixel is on a line of the pattern.
  public boolean covers(int x, int y) {
    return switch (this) {
      case NONE -> true;
      case RISING -> Math.floorMod(x + y, PERIOD) < LINE;
      case FALLING -> Math.floorMod(x - y, PERIOD) < LINE;
    };
  }

  /// After how many pixels it repeats, both ways.
  public int period() {
    return this == NONE ? 1 : PERIOD;
  }
}
