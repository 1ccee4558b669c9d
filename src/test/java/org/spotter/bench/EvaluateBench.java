package org.spotter.bench;

import java.nio.file.Path;
import org.spotter.app.EvaluateFiles;
import org.spotter.app.EvaluationReport;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

/// Evaluates files, once or several times in one process, and tells the seconds of each. Measured
/// from outside with one repetition it is the whole process.
///
///     java -cp target/classes:target/test-classes:target/lib/* \
///       org.spotter.bench.EvaluateBench GT.json DT.json [REPETITIONS]
public final class EvaluateBench {
  private EvaluateBench() {}

  public static void main(String[] args) {
    int repetitions = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      EvaluationReport report =
          EvaluateFiles.run(Path.of(args[0]), Path.of(args[1]), IouType.BBOX, Progress.NONE);
      System.out.printf("%.3f s%n", (System.nanoTime() - start) / 1e9);
      if (i == 0) {
        report.evaluation().scores().forEach(EvaluateBench::print);
      }
    }
  }

  private static void print(Evaluation.Score score) {
    System.out.println(score.name() + " " + score.value());
  }
}
