package org.spotter.ui.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.evaluation.Calibration;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.LabelError;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Reason;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.ui.Projects;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Threads;

/// The model of the Test workspace, without a window.
class TestBenchTest {
  @TempDir Path folder;
  private Project project;
  private OpenProject open;
  private TestBench bench;

  @BeforeEach
  void create() {
    project = Projects.small(folder);
    Projects.run(project);
    open = new OpenProject(project, Threads.direct(), new Notices());
    bench = new TestBench(project, Threads.direct(), open.jobs(), open.runs());
  }

  @AfterEach
  void close() {
    bench.close();
    open.close();
  }

  private Moment moment() {
    return Objects.requireNonNull(bench.moment().get());
  }

  private double ap() {
    return bench.insights().get().numbers().getFirst().interval().value();
  }

  @Test
  void nothingIsReadBeforeSomebodyLooks() {
    assertInstanceOf(TestBench.Idle.class, bench.state().get());
    bench.open();
    assertInstanceOf(TestBench.Ready.class, bench.state().get());
    assertEquals(new Matches.Counts(1, 1, 1), moment().outcome().all());
  }

  @Test
  void thePointMovesTheOutcomeAndTheScoreOfTheWindow() {
    bench.open();
    bench.point().set(bench.point().get().withScore(0.05));
    assertEquals(new Matches.Counts(1, 2, 1), moment().outcome().all());
    assertEquals(0.05, open.runs().minScore().get());
    open.runs().minScore().set(0.7);
    assertEquals(new Matches.Counts(1, 0, 1), moment().outcome().all());
  }

  @Test
  void everyCellOfTheConfusionHasJustItsCases() {
    bench.open();
    bench.point().set(bench.point().get().withScore(0.05));
    int background = moment().confusion().background();
    int all = 0;
    for (int truth = 0; truth <= background; truth++) {
      for (int said = 0; said <= background; said++) {
        bench.pick().set(new Pick.Cell(truth, said));
        assertEquals(moment().confusion().count(truth, said), bench.cases().get().size());
        all += bench.cases().get().size();
      }
    }
    assertEquals(4, all);
  }

  @Test
  void everyKindAndBinHasJustItsCases() {
    bench.open();
    for (ErrorKind kind : ErrorKind.values()) {
      bench.pick().set(new Pick.OfKind(kind));
      assertEquals(moment().kinds().count(kind), bench.cases().get().size(), kind.name());
    }
    Calibration calibration = moment().tested().calibration();
    for (int bin = 0; bin < 10; bin++) {
      bench.pick().set(new Pick.Bin(bin));
      assertEquals(calibration.bins().get(bin).count(), bench.cases().get().size());
    }
    int sized = 0;
    for (int bin = 0; bin < Sizes.BINS.size(); bin++) {
      bench.pick().set(new Pick.Size(bin, true));
      sized += bench.cases().get().size();
      bench.pick().set(new Pick.Size(bin, false));
      sized += bench.cases().get().size();
    }
    assertEquals(2, sized);
  }

  @Test
  void aMissedObjectSaysThatNothingIsNear() {
    bench.open();
    bench.pick().set(new Pick.Missed());
    Case missed = bench.cases().get().at(0);
    assertInstanceOf(Reason.Nothing.class, moment().reason(missed));
  }

  @Test
  void acceptingAPredictionMovesTheNumbersAndUndoBringsThemBack() {
    bench.open();
    double before = ap();
    bench.pick().set(new Pick.FalseAlarms());
    assertEquals(1, bench.cases().get().size());
    new Fixes(project, moment()).accept(bench.cases().get().at(0)).apply(project);
    assertEquals(new Matches.Counts(2, 0, 1), moment().outcome().all());
    assertTrue(bench.cases().get().isEmpty());
    assertNotEquals(before, ap());
    project.journal().undo();
    assertEquals(before, ap());
    assertEquals(1, bench.cases().get().size());
  }

  @Test
  void whatIsIgnoredIsNeitherMissedNorAFalseAlarm() {
    bench.open();
    bench.pick().set(new Pick.Missed());
    new Fixes(project, moment()).ignore(bench.cases().get().at(0)).apply(project);
    assertEquals(new Matches.Counts(1, 1, 0), moment().outcome().all());
    bench.pick().set(new Pick.FalseAlarms());
    new Fixes(project, moment()).ignore(bench.cases().get().at(0)).apply(project);
    assertEquals(new Matches.Counts(1, 0, 0), moment().outcome().all());
    project.journal().undo();
    project.journal().undo();
    assertEquals(new Matches.Counts(1, 1, 1), moment().outcome().all());
  }

  @Test
  void aWrongLabelIsFoundByTheQueryLanguage() {
    bench.open();
    bench.pick().set(new Pick.Missed());
    Fixes fixes = new Fixes(project, moment());
    fixes.wrong(bench.cases().get().at(0)).apply(project);
    Query query = project.parse("tag:label-error state:needs-work comment:helmet").orThrow();
    assertEquals(1, project.images().count(query));
  }

  @Test
  void labelErrorsAreListedAsManyAsTheyAre() {
    bench.open();
    for (LabelError.Kind kind : LabelError.Kind.values()) {
      bench.pick().set(new Pick.Labels(kind));
      long counted =
          bench.insights().get().labelErrors().stream().filter(e -> e.kind() == kind).count();
      assertEquals(counted, bench.cases().get().size(), kind.name());
    }
  }

  @Test
  void aQueryThatLeavesNoImageSaysWhatToDo() {
    bench.scope().set(project.parse("split:test").orThrow());
    bench.open();
    assertTrue(
        bench.state().get() instanceof TestBench.Refused(String why)
            && why.startsWith("None of the images that were done fits the query"));
    bench.scope().set(Query.ALL);
    assertInstanceOf(TestBench.Ready.class, bench.state().get());
  }
}
