package org.spotter.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.spotter.evaluation.CocoEvaluation;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.Matching;
import org.spotter.evaluation.RandomProblem;
import org.spotter.task.Progress;

/// COCO's evaluation and the matching for thresholds, warm, on 50, 500 and 5,000 images of 92
/// predictions each: the times show how the work grows with the images.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class EvaluateJmh {
  @Param({"50", "500", "5000"})
  private int images;

  private RandomProblem problem = new RandomProblem(7, 1, 1, 1, 1);

  @Setup
  public void make() {
    problem = new RandomProblem(7, images, 80, 7, 92);
  }

  @Benchmark
  public Evaluation coco() {
    return CocoEvaluation.evaluate(problem.truth, problem.found, Progress.NONE);
  }

  @Benchmark
  public Matching matching() {
    return problem.matching();
  }
}
