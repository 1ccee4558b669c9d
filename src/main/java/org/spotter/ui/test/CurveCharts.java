package org.spotter.ui.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.Calibration;
import org.spotter.evaluation.ConfidenceCurve;
import org.spotter.evaluation.Matches;
import org.spotter.ui.chart.Lines;
import org.spotter.ui.model.Messages;

/// Makes line charts of tested runs. The key of a point is the score from which predictions count
/// there; in the chart of calibration it is the bin.
public final class CurveCharts {
  private static final int STEPS = 100;

  private CurveCharts() {}

  /// Precision over recall.
  public static Lines<Double> precisionRecall(Tested tested) {
    List<Lines.Line<Double>> lines = new ArrayList<>();
    lines.add(line(tested.first().run().name(), tested.curve()));
    ConfidenceCurve b = tested.curveOfSecond();
    if (b != null) {
      lines.add(line(tested.run(1).run().name(), b));
    }
    return new Lines<>(
        Lines.Axis.ofParts(Messages.text("curve.recall")),
        Lines.Axis.ofParts(Messages.text("curve.precision")),
        lines,
        List.of());
  }

  private static Lines.Line<Double> line(String name, ConfidenceCurve curve) {
    List<Lines.Dot<Double>> dots = new ArrayList<>();
    for (double score : scores(curve)) {
      Matches.Counts c = curve.at(score);
      if (c.precision() >= 0 && c.recall() >= 0) {
        String words =
            Messages.text("curve.pr.point", name, score, c.precision(), c.recall(), c.f1());
        dots.add(new Lines.Dot<>(c.recall(), c.precision(), words, score));
      }
    }
    return new Lines.Line<>(name, dots);
  }

  /// Scores that show the curve well, the highest first: hundredths, and points evenly along it.
  private static List<Double> scores(ConfidenceCurve curve) {
    Set<Double> scores = new TreeSet<>(java.util.Comparator.reverseOrder());
    for (int i = 0; i <= STEPS; i++) {
      scores.add(i / (double) STEPS);
    }
    int last = curve.size() - 1;
    for (int i = 0; i < STEPS && last > 0; i++) {
      scores.add(curve.score((int) ((long) i * last / STEPS)));
    }
    return List.copyOf(scores);
  }

  /// Precision, recall and F1 of run A over the score.
  public static Lines<Double> byScore(Tested tested) {
    ConfidenceCurve curve = tested.curve();
    return new Lines<>(
        Lines.Axis.ofParts(Messages.text("curve.score")),
        Lines.Axis.ofParts(""),
        List.of(
            over(Messages.text("curve.f1"), curve, Matches.Counts::f1),
            over(Messages.text("curve.precision"), curve, Matches.Counts::precision),
            over(Messages.text("curve.recall"), curve, Matches.Counts::recall)),
        List.of());
  }

  private static Lines.Line<Double> over(
      String name, ConfidenceCurve curve, ToDoubleFunction<Matches.Counts> number) {
    List<Lines.Dot<Double>> dots = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double score = i / (double) STEPS;
      double value = number.applyAsDouble(curve.at(score));
      if (value >= 0) {
        dots.add(
            new Lines.Dot<>(
                score, value, Messages.text("curve.score.point", name, value, score), score));
      }
    }
    return new Lines.Line<>(name, dots);
  }

  /// The part that is right by score, beside what it should be.
  public static Lines<Integer> calibration(Tested tested) {
    List<Lines.Line<Integer>> lines = new ArrayList<>();
    lines.add(bins(tested.first().run().name(), tested.calibration()));
    Calibration b = tested.calibrationOfSecond();
    if (b != null) {
      lines.add(bins(tested.run(1).run().name(), b));
    }
    return new Lines<>(
        Lines.Axis.ofParts(Messages.text("curve.score")),
        Lines.Axis.ofParts(Messages.text("curve.right")),
        lines,
        List.of(new Lines.Guide(0, 0, 1, 1)));
  }

  private static Lines.Line<Integer> bins(String name, Calibration calibration) {
    List<Calibration.Bin> bins = calibration.bins();
    List<Lines.Dot<Integer>> dots = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      Calibration.Bin bin = bins.get(i);
      if (bin.count() > 0) {
        String words =
            Messages.text("curve.bin", name, bin.from(), bin.to(), bin.count(), bin.precision());
        dots.add(new Lines.Dot<>(Math.clamp(bin.meanScore(), 0, 1), bin.precision(), words, i));
      }
    }
    return new Lines.Line<>(name, dots);
  }

  /// The key of the point nearest to a score, or null when there is no point.
  public static @Nullable Double nearest(Lines<Double> lines, double score) {
    return lines.lines().stream()
        .limit(1)
        .flatMap(l -> l.dots().stream())
        .map(Lines.Dot::key)
        .min(java.util.Comparator.comparingDouble((Double k) -> Math.abs(k - score)))
        .orElse(null);
  }
}
