package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Run;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Judgement;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class EvaluateRunTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = SmallProject.create(folder.resolve("small.spotter"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void onlyImagesThatTheRunHasDoneCount() {
    EvaluationReport report = evaluate("first");
    assertEquals(2, report.truth().imageCount());
    assertEquals(4, report.truth().objectCount());
    assertTrue(
        report.warnings().getFirst().contains("has done 2 of 3 images"),
        report.warnings()::toString);
  }

  @Test
  void anEditIsJudgedAsEverythingAnew() {
    EvaluationReport before = evaluate("first");
    Judgement judged = before.judgement(before.matching(Progress.NONE));
    Annotation one =
        project
            .annotations()
            .find(before.matches(Progress.NONE).labelled(0).annotationId())
            .orElseThrow();
    project.journal().apply("Ignore", Change.replace(one, one.withCrowd(true)));
    long image = one.imageId();
    judged = judged.with(EvaluateRun.truthOf(project, judged.matching().truth(), image));
    assertEquals(evaluate("first").evaluation().scores(), judged.evaluation().scores());
    project.journal().undo();
    judged = judged.with(EvaluateRun.truthOf(project, judged.matching().truth(), image));
    assertEquals(before.evaluation().scores(), judged.evaluation().scores());
  }

  @Test
  void classesWithoutACategoryAreLeftOutAndThatIsSaid() {
    EvaluationReport report = evaluate("first");
    assertEquals(2, report.found().count());
    assertTrue(
        report.warnings().getLast().contains("2 predictions of run first were left out")
            && report.warnings().getLast().contains("cup"),
        report.warnings()::toString);
    assertEquals(.5, report.evaluation().score("AP"), 1e-12);
    assertEquals(.5, report.evaluation().score("AR100"), 1e-12);
  }

  @Test
  void categoriesThatTheModelDoesNotKnowAreLeftOutAndThatIsSaid() {
    Run first = project.runs().named("first").orElseThrow();
    project
        .runs()
        .remap(
            first.withClasses(
                List.of(
                    new Run.ModelClass("helmet", 1L),
                    new Run.ModelClass("head", null),
                    new Run.ModelClass("cup", null))));
    EvaluationReport report = evaluate("first");
    assertEquals(2, report.truth().objectCount());
    assertEquals(1, report.evaluation().categories().size());
    assertEquals(1, report.evaluation().score("AP"), 1e-12);
    assertEquals(
        "Objects of head <bare> & \"bald\" are left out, because the model does not know them.",
        report.warnings().getLast());
  }

  @Test
  void runsWithoutACommonCategoryDoNotCompare() {
    Run first = project.runs().named("first").orElseThrow();
    project.runs().remap(first.withClasses(onlyAs(1L)));
    Run second = project.runs().named("second").orElseThrow();
    project.runs().remap(second.withClasses(onlyAs(2L)));
    Problem problem =
        assertThrows(
            Problem.class, () -> CompareRuns.run(project, "first", "second", .5, Progress.NONE));
    assertTrue(problem.sentence().contains("no category in common"), problem.sentence());
  }

  private static List<Run.ModelClass> onlyAs(Long category) {
    return List.of(
        new Run.ModelClass("helmet", category),
        new Run.ModelClass("head", null),
        new Run.ModelClass("cup", null));
  }

  @Test
  void everyErrorLeadsToItsImageAndPrediction() {
    Matches matches = evaluate("second").matches(Progress.NONE);
    assertEquals(new Matches.Counts(3, 3, 3), matches.counts(.5));
    List<Match> first = matches.of(1, .5);
    Match.TruePositive right = (Match.TruePositive) first.getFirst();
    assertEquals(3, right.object().annotationId());
    assertEquals(
        project
            .runs()
            .predictions(project.runs().named("second").orElseThrow().id(), 1)
            .getFirst()
            .id(),
        right.prediction().predictionId());
  }

  @Test
  void comparingTellsWhatWasFixedAndBroken() {
    CompareRuns.Result result = CompareRuns.run(project, "first", "second", .5, Progress.NONE);
    assertEquals(2, result.images());
    assertEquals(2, result.objects().fixed().size());
    assertEquals(2, result.objects().broken().size());
    assertEquals(12, result.differences().size());
    assertEquals(new Matches.Counts(2, 0, 2), result.before());
    assertEquals(new Matches.Counts(2, 2, 2), result.after());
    assertTrue(result.warnings().toString().contains("Only the 2 images"), result::toString);
  }

  @Test
  void anUnknownRunIsToldWithThoseThatAreThere() {
    Problem problem = assertThrows(Problem.class, () -> evaluate("third"));
    assertTrue(problem.sentence().contains("third"), problem::sentence);
    assertTrue(problem.sentence().contains("first, second"), problem::sentence);
  }

  @Test
  void masksOfARunThatHasOnlyBoxesCannotBeEvaluatedAndThatIsSaid() {
    Problem problem =
        assertThrows(
            Problem.class, () -> EvaluateRun.run(project, "first", IouType.SEGM, Progress.NONE));
    assertEquals(
        "The predictions of run first have no masks, so segm cannot be evaluated; choose bbox, or a"
            + " run of a model that finds masks.",
        problem.sentence());
  }

  @Test
  void jointsCannotBeEvaluatedWhereNoneAreLabelledAndThatIsSaid() {
    Problem problem =
        assertThrows(
            Problem.class,
            () -> EvaluateRun.run(project, "first", IouType.KEYPOINTS, Progress.NONE));
    assertTrue(problem.sentence().contains("no keypoints"), problem::sentence);
  }

  @Test
  void anIouTypeThatThereIsNotIsTold() {
    assertThrows(Problem.class, () -> IouType.named("boxes"));
  }

  @Test
  void jsonHasTheTwelveNumbersAndEachCategory() throws IOException {
    EvaluationReport report = evaluate("second");
    Path file = folder.resolve("numbers.json");
    EvaluationJson.write(report, file);
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertEquals(13, json.size());
    assertEquals(report.evaluation().score("AP"), json.get("AP").doubleValue());
    assertEquals("-1", json.get("APs").toString());
    assertEquals(2, json.get("perCategory").size());
    JsonNode head = json.get("perCategory").get(1);
    assertEquals(2, head.get("id").intValue());
    assertEquals("head <bare> & \"bald\"", head.get("name").textValue());
    assertEquals(1, head.get("AR100").doubleValue());
  }

  private EvaluationReport evaluate(String run) {
    return EvaluateRun.run(project, run, IouType.BBOX, Progress.NONE);
  }
}
