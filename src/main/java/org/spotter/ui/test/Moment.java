package org.spotter.ui.test;

import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.Confusion;
import org.spotter.evaluation.ErrorKinds;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.evaluation.Outcome;
import org.spotter.evaluation.Reason;
import org.spotter.evaluation.Reasons;

/// What comes out when the runs are used at an operating point.
///
/// @param tested the runs
/// @param outcome of run A
/// @param second of run B, or null
/// @param confusion of run A
/// @param kinds of the errors of run A
/// @param counts how many there are of what the charts show
public record Moment(
    Tested tested,
    OperatingPoint point,
    Outcome outcome,
    @Nullable Outcome second,
    Confusion confusion,
    ErrorKinds kinds,
    Counts counts) {
  static Moment of(Tested tested, OperatingPoint point) {
    Outcome outcome = tested.matches().outcome(point);
    Matches b = tested.matchesOfSecond();
    Outcome second = b == null ? null : b.outcome(point);
    Confusion confusion = Confusion.of(outcome);
    ErrorKinds kinds = ErrorKinds.of(outcome);
    return new Moment(
        tested, point, outcome, second, confusion, kinds, Counts.of(outcome, second, kinds));
  }

  /// The outcome of a side; of A when there is no B.
  public Outcome outcome(int side) {
    return side == 1 && second != null ? second : outcome;
  }

  /// Why a case is as it is: of its object where it was missed, else of its prediction.
  public Reason reason(Case of) {
    Reasons reasons = Reasons.of(outcome(of.side()));
    return of.hasPrediction() && !isMissed(of)
        ? reasons.ofPrediction(of.prediction())
        : reasons.ofObject(of.object());
  }

  private static boolean isMissed(Case of) {
    return of.hasObject() && !of.hasPrediction();
  }
}
