package org.spotter.bench;

import java.util.List;
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
import org.spotter.evaluation.ImageTruth;
import org.spotter.evaluation.ImageTruth.TrueObject;
import org.spotter.evaluation.Judgement;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.evaluation.Outcome;
import org.spotter.evaluation.RandomProblem;
import org.spotter.geometry.Box;
import org.spotter.task.Progress;

/// An edit of one image among 5,000 with 460,000 predictions: who matches whom and what comes out
/// at a threshold; and COCO's numbers besides.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EditJmh {
  private final RandomProblem problem = new RandomProblem(7, 5000, 80, 7, 92);
  private final Judgement judged = Judgement.of(problem.truth, problem.found, Progress.NONE);
  private final Matches matches = judged.matching().at(.5);
  private long next = 1_000_000;

  private ImageTruth edit() {
    Box box = new Box(next % 300, next % 200, 40, 60);
    long image = 1 + next % 5000;
    return new ImageTruth(image, List.of(TrueObject.box(next++, 1 + next % 80, box)));
  }

  @Benchmark
  public Outcome matches() {
    return matches.with(edit()).outcome(OperatingPoint.at(.5, .4));
  }

  @Benchmark
  public Judgement numbers() {
    return judged.with(edit());
  }
}
