package org.spotter.ui.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.spotter.app.TestTraits;
import org.spotter.app.TestedRun;
import org.spotter.evaluation.AreaRange;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.Draws;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.Headline;
import org.spotter.evaluation.Interval;
import org.spotter.evaluation.LabelErrors;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.evaluation.Slices;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// Works out the insights, one after the other: what people look at first comes first.
final class InsightWork {
  /// Enough for a second decimal; the report draws more.
  private static final int DRAWS = 300;

  private static final int SLICE_DRAWS = 200;
  private static final double SURE = 0.5;

  private final Project project;
  private final Tested tested;
  private final OperatingPoint point;

  InsightWork(Project project, Tested tested, OperatingPoint point) {
    this.project = project;
    this.tested = tested;
    this.point = point;
  }

  /// Takes what was found.
  interface Sink {
    /// @param better makes better insights of those before
    void improve(UnaryOperator<Insights> better);
  }

  /// @throws org.spotter.task.Cancelled when asked to stop; what was found by then was handed over
  void run(Sink sink, Progress progress) {
    Headline a = Headline.of(tested.first().matching(), point);
    TestedRun second = tested.second();
    Headline b = second == null ? null : Headline.of(second.matching(), point);
    sink.improve(i -> i.withNumbers(plain(a.numbers()), gains(a, b)));
    progress.check();
    ErrorCosts costs = costs(tested.first());
    ErrorCosts costsOfSecond = second == null ? null : costs(second);
    sink.improve(i -> i.withCosts(costs, costsOfSecond));
    progress.check();
    var errors = LabelErrors.of(tested.first().matching(), SURE);
    sink.improve(i -> i.withLabelErrors(errors));
    Draws draws = Draws.ofImages(tested.first().truth(), DRAWS);
    var numbers = Certainty.of(a, draws, progress);
    var gains = b == null ? List.<Certainty.Estimate>of() : Certainty.ofGain(b, a, draws, progress);
    sink.improve(i -> i.withNumbers(numbers, gains));
    TestTraits traits = TestTraits.of(project, tested.first().truth());
    var known = Slices.of(a, traits.known(), SLICE_DRAWS, progress);
    sink.improve(i -> i.withSlices(known));
    var slices = Slices.of(a, traits.all(progress), SLICE_DRAWS, progress);
    sink.improve(i -> i.withSlices(slices));
  }

  private ErrorCosts costs(TestedRun run) {
    return ErrorCosts.of(run.matching(), tested.iou(), AreaRange.ALL);
  }

  private static List<Certainty.Estimate> gains(Headline a, @Nullable Headline b) {
    if (b == null) {
      return List.of();
    }
    double[] gain = a.numbers();
    double[] before = b.numbers();
    for (int i = 0; i < gain.length; i++) {
      gain[i] -= before[i];
    }
    return plain(gain);
  }

  /// Numbers whose intervals are not known yet.
  private static List<Certainty.Estimate> plain(double[] numbers) {
    List<Certainty.Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Interval interval = new Interval(numbers[i], Double.NaN, Double.NaN);
      estimates.add(new Certainty.Estimate(Headline.names().get(i), interval));
    }
    return estimates;
  }
}
