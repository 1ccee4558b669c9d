package org.spotter.geometry;

/// Growing and shrinking of masks by a disc or a square, one column of bits at a time.
///
/// What lies outside the image counts as outside when a mask grows and as inside when it shrinks,
/// so that a mask is not eaten away from the image's border (OpenCV's default too). Then closing
/// never takes a pixel away and opening never adds one.
///
/// @param shape what is put on every pixel
/// @param radius its reach in pixels, 0 or more; a disc holds the pixels whose centres are at most
///   so far away
public record Morphology(Shape shape, double radius) {
  /// What is put on every pixel.
  public enum Shape {
    DISC,
    SQUARE
  }

  /// @throws IllegalArgumentException when the radius is not a finite number of 0 or more
  public Morphology {
    if (!(radius >= 0 && Double.isFinite(radius))) {
      throw new IllegalArgumentException("a radius is 0 or more, not " + radius);
    }
  }

  public static Morphology disc(double radius) {
    return new Morphology(Shape.DISC, radius);
  }

  public static Morphology square(double radius) {
    return new Morphology(Shape.SQUARE, radius);
  }

  /// Every pixel within reach of a set one.
  public Mask dilate(Mask mask) {
    int reach = (int) Math.min(radius, Math.max(mask.width(), mask.height()));
    Strips strips = Strips.of(mask);
    RunBuilder out = new RunBuilder(mask.width(), mask.height());
    BitColumn column = new BitColumn(mask.height());
    for (int x = 0; x < mask.width(); x++) {
      int last = Math.min(mask.width() - 1, x + reach);
      for (int from = Math.max(0, x - reach); from <= last; from++) {
        int half = half(from - x, mask.height());
        for (int i = strips.first(from); i < strips.first(from + 1); i++) {
          column.set(strips.top(i) - half, strips.bottom(i) + half);
        }
      }
      column.moveTo(out, x);
    }
    return out.build();
  }

  /// How far the shape reaches up and down, so many columns from its middle.
  private int half(int dx, int most) {
    double reach =
        switch (shape) {
          case DISC -> Math.sqrt(radius * radius - (double) dx * dx);
          case SQUARE -> radius;
        };
    return (int) Math.min(reach, most);
  }

  /// Every pixel with only set ones within reach.
  public Mask erode(Mask mask) {
    return dilate(mask.inverted()).inverted();
  }

  /// Without what the shape does not fit into: spikes and specks.
  public Mask open(Mask mask) {
    return dilate(erode(mask));
  }

  /// With what the shape does not fit into outside: cracks and small holes.
  public Mask close(Mask mask) {
    return erode(dilate(mask));
  }
}
