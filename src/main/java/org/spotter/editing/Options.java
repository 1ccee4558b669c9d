package org.spotter.editing;

/// How the tools work, as a person last set it; kept over a restart.
///
/// @param brush the brush's diameter in image pixels, [#LEAST_BRUSH] to [#MOST_BRUSH]
/// @param square whether the brush is square and not round
/// @param erasing whether the brush takes away
/// @param within where paint may go
/// @param tolerance how far a colour may be off for the magic wand, 0 to 255 a channel
/// @param contiguous whether the wand takes only what hangs together
/// @param snap whether vertices snap to those of neighbours and follow shared borders
/// @param boxing how boxes are drawn
/// @param placing how skeletons are placed
/// @param outlines whether what the picture's pixels give (wand, extraction) becomes polygons and
///   not a mask
public record Options(
    double brush,
    boolean square,
    boolean erasing,
    Within within,
    double tolerance,
    boolean contiguous,
    boolean snap,
    Boxing boxing,
    Placing placing,
    boolean outlines) {
  public static final double LEAST_BRUSH = 1;
  public static final double MOST_BRUSH = 1000;

  public static final Options DEFAULT =
      new Options(
          24, false, false, Within.ANYWHERE, 24, true, true, Boxing.CORNERS, Placing.BOX, false);

  public Options {
    brush = Math.clamp(brush, LEAST_BRUSH, MOST_BRUSH);
    tolerance = Math.clamp(tolerance, 0, 255);
  }

  /// Where paint may go.
  public enum Within {
    ANYWHERE,
    /// Not over other annotations.
    OUTSIDE_OTHERS,
    /// Only over other annotations.
    INSIDE_OTHERS
  }

  /// How boxes are drawn.
  public enum Boxing {
    /// By a drag or two clicks at opposite corners.
    CORNERS,
    /// By four clicks on the object's outermost points: quicker and tighter (Papadopoulos et al.,
    /// "Extreme clicking for efficient object annotation", ICCV 2017).
    EXTREMES
  }

  /// How skeletons are placed.
  public enum Placing {
    /// The template is fitted into a dragged box, and the joints are put right afterwards.
    BOX,
    /// Joint by joint, in the skeleton's order.
    GUIDED
  }

  public Options withBrush(double diameter) {
    return new Options(
        diameter, square, erasing, within, tolerance, contiguous, snap, boxing, placing, outlines);
  }

  public Options withSquare(boolean isSquare) {
    return new Options(
        brush, isSquare, erasing, within, tolerance, contiguous, snap, boxing, placing, outlines);
  }

  public Options withErasing(boolean isErasing) {
    return new Options(
        brush, square, isErasing, within, tolerance, contiguous, snap, boxing, placing, outlines);
  }

  public Options withWithin(Within where) {
    return new Options(
        brush, square, erasing, where, tolerance, contiguous, snap, boxing, placing, outlines);
  }

  public Options withTolerance(double off) {
    return new Options(
        brush, square, erasing, within, off, contiguous, snap, boxing, placing, outlines);
  }

  public Options withContiguous(boolean isContiguous) {
    return new Options(
        brush, square, erasing, within, tolerance, isContiguous, snap, boxing, placing, outlines);
  }

  public Options withSnap(boolean snaps) {
    return new Options(
        brush, square, erasing, within, tolerance, contiguous, snaps, boxing, placing, outlines);
  }

  public Options withBoxing(Boxing how) {
    return new Options(
        brush, square, erasing, within, tolerance, contiguous, snap, how, placing, outlines);
  }

  public Options withPlacing(Placing how) {
    return new Options(
        brush, square, erasing, within, tolerance, contiguous, snap, boxing, how, outlines);
  }

  public Options withOutlines(boolean asOutlines) {
    return new Options(
        brush, square, erasing, within, tolerance, contiguous, snap, boxing, placing, asOutlines);
  }
}
