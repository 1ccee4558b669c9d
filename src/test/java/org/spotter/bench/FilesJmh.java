package org.spotter.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.spotter.app.EvaluateFiles;
import org.spotter.app.EvaluationReport;
import org.spotter.evaluation.CocoEvaluation;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

/// COCO's evaluation of files, warm: what pycocotools does in `evaluate()` and `accumulate()`,
/// without reading the files. After each iteration the processor time of one evaluation is printed,
/// which other work on the machine does not blur.
///
///     … org.spotter.bench.Jmh FilesJmh -jvmArgs -Dfolder=FOLDER
///
/// The folder has `gt.json` with `dt_bbox.json` and `dt_segm.json`, and `gt_kpt.json` with
/// `dt_kpt.json`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FilesJmh {
  @Param({"BBOX", "SEGM", "KEYPOINTS"})
  private IouType type = IouType.BBOX;

  private GroundTruth truth = GroundTruth.builder().build();
  private Detections found = Detections.builder().build();
  private long processor;
  private int evaluations;

  @Setup
  public void read() {
    Path folder = Path.of(System.getProperty("folder", "."));
    boolean joints = type == IouType.KEYPOINTS;
    EvaluationReport report =
        EvaluateFiles.run(
            folder.resolve(joints ? "gt_kpt.json" : "gt.json"),
            folder.resolve(joints ? "dt_kpt.json" : "dt_" + type.label() + ".json"),
            type,
            Progress.NONE);
    truth = report.truth();
    found = report.found();
  }

  @Setup(Level.Iteration)
  public void begin() {
    processor = used();
    evaluations = 0;
  }

  @TearDown(Level.Iteration)
  public void tell() {
    System.out.printf("(processor %.0f ms) ", (used() - processor) / 1e6 / evaluations);
  }

  private static long used() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Benchmark
  public Evaluation evaluate() {
    evaluations++;
    return CocoEvaluation.evaluate(truth, found, Progress.NONE);
  }
}
