package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// How sure numbers are: bootstrap intervals over images or groups of images, of one run and of the
/// difference of two on the same images. Matches are used again, so a draw costs one walk.
public final class Certainty {
  private Certainty() {}

  /// A number with its interval.
  ///
  /// @param name one of [Headline#names]
  public record Estimate(String name, Interval interval) {}

  /// How sure a run's numbers are.
  ///
  /// @throws Cancelled when progress asked to stop
  public static List<Estimate> of(Headline run, Draws draws, Progress progress) {
    return estimates(run.numbers(), s -> run.numbers(draws.weights(s)), draws.samples(), progress);
  }

  /// How sure the gain from one run to another is. Both are drawn the same images, so what is hard
  /// for both does not blur the difference.
  ///
  /// @param after on the same ground truth as `before`
  /// @throws Cancelled when progress asked to stop
  public static List<Estimate> ofGain(
      Headline before, Headline after, Draws draws, Progress progress) {
    return estimates(
        gain(before.numbers(), after.numbers()),
        s -> {
          int[] weights = draws.weights(s);
          return gain(before.numbers(weights), after.numbers(weights));
        },
        draws.samples(),
        progress);
  }

  private static double[] gain(double[] before, double[] after) {
    double[] gain = new double[before.length];
    for (int i = 0; i < gain.length; i++) {
      gain[i] = after[i] - before[i];
    }
    return gain;
  }

  private static List<Estimate> estimates(
      double[] values, IntFunction<double[]> draw, int samples, Progress progress) {
    double[][] drawn = new double[values.length][samples];
    AtomicInteger done = new AtomicInteger();
    Parallel.each(
        samples,
        s -> {
          progress.check();
          double[] numbers = draw.apply(s);
          for (int i = 0; i < numbers.length; i++) {
            drawn[i][s] = numbers[i];
          }
          progress.report("Drawing images anew", done.incrementAndGet(), samples);
        });
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      estimates.add(new Estimate(Headline.names().get(i), Interval.of(values[i], drawn[i])));
    }
    return estimates;
  }
}
