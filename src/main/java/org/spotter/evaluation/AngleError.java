package org.spotter.evaluation;

import org.spotter.dataset.Skeleton;

/// By how much the bend of a limb is wrong: the angle at a joint between two bones, as at the knee
/// between hip and ankle.
///
/// @param object row of the person
/// @param prediction row of what found it
/// @param joint the joint at which the bones meet
/// @param ends where they end
/// @param truth the angle as labelled, 0 to 180 degrees
/// @param said the angle as predicted
public record AngleError(
    int object, int prediction, int joint, Skeleton.Pair ends, double truth, double said) {
  /// How much it is off, 0 to 180 degrees.
  public double degrees() {
    return Math.abs(truth - said);
  }
}
