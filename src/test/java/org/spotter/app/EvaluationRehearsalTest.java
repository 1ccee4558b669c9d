package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.evaluation.IouType;
import org.spotter.task.Progress;

class EvaluationRehearsalTest {
  @TempDir Path folder;

  @Test
  void whatIsMadeUpCanBeEvaluated() {
    EvaluationRehearsal.Files files = EvaluationRehearsal.write(folder);
    EvaluationReport report =
        EvaluateFiles.run(files.truth(), files.predictions(), IouType.BBOX, Progress.NONE);
    assertEquals(2800, report.truth().objectCount());
    assertTrue(report.found().count() > 30_000);
    assertTrue(report.evaluation().score("AP") > .1);
  }
}
