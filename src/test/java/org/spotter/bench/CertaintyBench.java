package org.spotter.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.spotter.app.EvaluateFiles;
import org.spotter.app.EvaluationReport;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.Draws;
import org.spotter.evaluation.Headline;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.task.Progress;

/// Tells how long intervals of the headline numbers take on files, and the processor time.
///
///     … org.spotter.bench.CertaintyBench GT.json DT.json
public final class CertaintyBench {
  private static final int SAMPLES = 1000;

  private CertaintyBench() {}

  public static void main(String[] args) {
    EvaluationReport report =
        EvaluateFiles.run(Path.of(args[0]), Path.of(args[1]), IouType.BBOX, Progress.NONE);
    long began = System.nanoTime();
    long processor = used();
    Headline run = Headline.of(report.matching(Progress.NONE), OperatingPoint.at(.5, .3));
    Draws draws = Draws.ofImages(report.truth(), SAMPLES);
    Certainty.of(run, draws, Progress.NONE).forEach(System.out::println);
    System.out.printf(
        "%,d predictions, %,d draws: %.2f s, processor %.2f s%n",
        report.found().count(),
        SAMPLES,
        (System.nanoTime() - began) / 1e9,
        (used() - processor) / 1e9);
  }

  private static long used() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
