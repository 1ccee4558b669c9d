package org.spotter.geometry;

import org.spotter.geometry.Regions.Neighbours;

/// The holes of a mask: connected pixels that are not set and do not reach the border of the image.
/// Pixels that are not set are connected over their sides, so that an outline drawn one pixel wide
/// along a diagonal closes a hole.
public final class Holes {
  private final Mask mask;
  private final Regions gaps;
  private final boolean[] open;

  private Holes(Mask mask) {
    this.mask = mask;
    this.gaps = Regions.of(mask.inverted(), Neighbours.FOUR);
    this.open = gaps.atBorder();
  }

  public static Holes of(Mask mask) {
    return new Holes(mask);
  }

  /// The number of holes.
  public int size() {
    int holes = 0;
    for (boolean border : open) {
      holes += border ? 0 : 1;
    }
    return holes;
  }

  /// The mask with all its holes filled.
  public Mask filled() {
    return filled(Long.MAX_VALUE);
  }

  /// The mask with the holes of at most so many pixels filled.
  public Mask filled(long mostPixels) {
    return mask.or(gaps.keep(gap -> !open[gap] && gaps.area(gap) <= mostPixels));
  }

  /// The mask with the hole filled that a pixel lies in; unchanged where the pixel is set or lies
  /// outside.
  public Mask filledAt(int x, int y) {
    int hole = gaps.at(x, y).orElse(-1);
    return hole < 0 || open[hole] ? mask : mask.or(gaps.mask(hole));
  }

  /// The mask with the gap filled that a pixel lies in, also one that reaches the border.
  public Mask floodedAt(int x, int y) {
    int gap = gaps.at(x, y).orElse(-1);
    return gap < 0 ? mask : mask.or(gaps.mask(gap));
  }
}
