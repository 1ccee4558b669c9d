package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.evaluation.Matches;
import org.spotter.geometry.Box;
import org.spotter.store.Project;
import org.spotter.ui.Projects;

class TestModelTest {
  @TempDir Path folder;
  private OpenProject open;
  private TestModel test;

  @BeforeEach
  void openProject() {
    Project project = Projects.small(folder);
    Projects.run(project);
    open = new OpenProject(project, Threads.direct(), new Notices());
    test = open.test();
    open.runs().minScore().set(0.5);
  }

  @AfterEach
  void closeProject() {
    open.close();
  }

  @Test
  void nothingIsEvaluatedUnasked() {
    assertNull(test.result().get());
  }

  @Test
  void theTwelveNumbersAreThoseOfTheShownRun() {
    test.evaluate();
    TestModel.Result result = test.result().get();
    assertNotNull(result);
    assertEquals("r", result.run().name());
    assertEquals(12, result.report().evaluation().scores().size());
    assertEquals(0.5, result.report().evaluation().score("AP50"), 1e-12);
  }

  @Test
  void falseAlarmsAndMissedObjectsAreListed() {
    test.evaluate();
    assertEquals(new Matches.Counts(1, 1, 1), test.counts().get());
    List<ErrorRow> alarms = test.errors().get();
    assertEquals(1, alarms.size());
    assertEquals(new Box(10, 50, 20, 20), alarms.getFirst().box());
    assertEquals("a.png", alarms.getFirst().image().fileName());
    test.kind().set(TestModel.ErrorKind.MISSED);
    assertEquals(2, test.errors().get().getFirst().annotationId());
  }

  @Test
  void theErrorsFollowTheScore() {
    test.evaluate();
    open.runs().minScore().set(0.05);
    assertEquals(2, test.errors().get().size());
    assertEquals(0.6, test.errors().get().getFirst().score());
    open.runs().minScore().set(0.95);
    assertEquals(new Matches.Counts(0, 0, 2), test.counts().get());
  }

  @Test
  void anEditMakesTheNumbersOld() {
    test.evaluate();
    Annotation helmet = open.project().annotations().find(2).orElseThrow();
    open.label().apply("Delete", Change.delete(helmet));
    assertTrue(test.stale().get());
  }

  @Test
  void withoutARunNothingHappens() {
    open.runs().shown().set(null);
    test.evaluate();
    assertNull(test.result().get());
    assertEquals(List.of(), test.errors().get());
  }
}
