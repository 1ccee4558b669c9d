package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Decision.State;
import org.spotter.dataset.Run;
import org.spotter.store.Project;
import org.spotter.task.Progress;
import org.spotter.ui.Projects;

/// Deciding about what a run proposes on many images.
class DecideProposalsTest {
  private static final long[] ALL = {1, 2, 3};
  @TempDir Path folder;
  private Project project;
  private Run run;

  @BeforeEach
  void create() {
    project = Projects.small(folder);
    run = Projects.run(project);
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void thePlanCountsByCategoryAndLeavesOutWhatIsLabelled() {
    DecideProposals.Plan plan = plan(0.05, State.ACCEPTED);
    assertEquals(Map.of(2L, 2L), plan.perCategory());
    assertEquals(1, plan.edit().images());
    assertEquals(2, project.annotations().of(1).size());
  }

  @Test
  void acceptingIsOneStepAfterWhichNothingIsOpen() {
    plan(0.05, State.ACCEPTED).edit().apply(project);
    assertEquals(4, project.annotations().of(1).size());
    assertTrue(plan(0.05, State.ACCEPTED).edit().isEmpty());
    project.journal().undo();
    assertEquals(2, plan(0.05, State.ACCEPTED).proposals());
  }

  @Test
  void rejectingMakesNoObjects() {
    plan(0.5, State.REJECTED).edit().apply(project);
    assertEquals(2, project.annotations().of(1).size());
    assertEquals(1, plan(0.05, State.REJECTED).proposals());
  }

  private DecideProposals.Plan plan(double from, State to) {
    return DecideProposals.plan(project, run, ALL, from, to, Progress.NONE);
  }
}
