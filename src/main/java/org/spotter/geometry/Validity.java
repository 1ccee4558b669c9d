package org.spotter.geometry;

/// Whether rings are as a person means them.
public final class Validity {
  private Validity() {}

  /// Whether a ring has an inside and neither crosses nor touches itself; vertices repeated in a
  /// row do not count.
  public static boolean isSimple(Polygon ring) {
    return ring.size() >= 3 && Jts.polygon(Outline.of(ring)).isValid();
  }

  /// Whether all rings are simple, the holes lie in the shell and apart from each other, and the
  /// part is in one piece.
  public static boolean isValid(Outline part) {
    return part.rings().stream().allMatch(ring -> ring.size() >= 3) && Jts.polygon(part).isValid();
  }
}
