package org.spotter.ui.test;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.app.TestedRun;
import org.spotter.dataset.Run;
import org.spotter.evaluation.Calibration;
import org.spotter.evaluation.ConfidenceCurve;
import org.spotter.evaluation.Matches;

/// Both runs matched with one ground truth at one overlap.
///
/// @param first run A
/// @param second run B, or null when only one is tested
/// @param iou from which overlap on a prediction is right
/// @param matches of run A at that overlap
/// @param matchesOfSecond of run B
/// @param curve of run A over all scores
/// @param curveOfSecond of run B
/// @param calibration of run A
/// @param calibrationOfSecond of run B
public record Tested(
    TestedRun first,
    @Nullable TestedRun second,
    double iou,
    Matches matches,
    @Nullable Matches matchesOfSecond,
    ConfidenceCurve curve,
    @Nullable ConfidenceCurve curveOfSecond,
    Calibration calibration,
    @Nullable Calibration calibrationOfSecond) {
  /// @param runs one or two
  static Tested of(List<TestedRun> runs, double iou) {
    TestedRun second = runs.size() > 1 ? runs.get(1) : null;
    Matches a = runs.getFirst().matching().at(iou);
    Matches b = second == null ? null : second.matching().at(iou);
    return new Tested(
        runs.getFirst(),
        second,
        iou,
        a,
        b,
        ConfidenceCurve.of(a),
        b == null ? null : ConfidenceCurve.of(b),
        calibration(a),
        b == null ? null : calibration(b));
  }

  /// Predictions from 0.05 on, in ten bins; the many below tell little.
  private static Calibration calibration(Matches matches) {
    return Calibration.of(matches, 0.05, 10);
  }

  /// The runs, one or two.
  public List<TestedRun> runs() {
    List<TestedRun> runs = new ArrayList<>(List.of(first));
    if (second != null) {
      runs.add(second);
    }
    return runs;
  }

  /// The matches of a side; of A when there is no B.
  public Matches matches(int side) {
    return side == 1 && matchesOfSecond != null ? matchesOfSecond : matches;
  }

  /// The run of a side; A when there is no B.
  public TestedRun run(int side) {
    return side == 1 && second != null ? second : first;
  }

  /// Whether these are the runs that were asked for.
  boolean isOf(Run a, @Nullable Run b) {
    boolean sameSecond = b == null ? second == null : second != null && second.run().id() == b.id();
    return first.run().id() == a.id() && sameSecond;
  }
}
