package org.spotter.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Matching;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.evaluation.Outcome;
import org.spotter.evaluation.RandomProblem;

/// Moving a slider over 460,000 predictions on 5,000 images: the score, the overlap, both.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThresholdJmh {
  private final Matching matching = new RandomProblem(7, 5000, 80, 7, 92).matching();
  private final Matches matches = matching.at(.5);
  private double at;

  @Benchmark
  public Matches.Counts score() {
    return matches.outcome(OperatingPoint.at(.5, next())).all();
  }

  @Benchmark
  public Outcome iou() {
    double iou = .1 + .9 * next();
    return matching.at(iou).outcome(OperatingPoint.at(iou, .3));
  }

  private double next() {
    at = (at + .137) % 1;
    return at;
  }
}
