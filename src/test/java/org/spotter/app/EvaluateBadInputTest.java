package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.dataset.Split;
import org.spotter.evaluation.IouType;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// What is wrong has a defined outcome: one sentence with file and place, or numbers that
/// pycocotools would give too, with a warning where they mislead.
class EvaluateBadInputTest {
  private static final String TRUTH =
      """
      {"images": [{"id": 1, "width": 100, "height": 100}],
       "categories": [{"id": 2, "name": "cat", "sigmas": [0.1, 0.1]}],
       "annotations": [{"id": 3, "image_id": 1, "category_id": 2, "bbox": [10, 10, 20, 20],
         "area": 400, "iscrowd": 0, "segmentation": [[10, 10, 30, 10, 30, 30, 10, 30]],
         "keypoints": [12, 12, 2, 28, 28, 2], "num_keypoints": 2}]}
      """;
  private static final String BOX =
      "[{\"image_id\": 1, \"category_id\": 2, \"bbox\": [10, 10, 20, 20], \"score\": 0.9}]";
  private static final String MASK =
      "[{\"image_id\": 1, \"category_id\": 2, \"segmentation\": {\"size\": [100, 100],"
          + " \"counts\": [1010, 20, 8970]}, \"score\": 0.9}]";
  private static final String JOINTS =
      "[{\"image_id\": 1, \"category_id\": 2, \"keypoints\": [12, 12, 1, 28, 28, 1], \"score\": 0.9}]";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BBOX      | \"image_id\": 1       | \"image_id\": 7            | image 7",
        "BBOX      | \"category_id\": 2    | \"category_id\": 7         | category 7",
        "BBOX      | \"score\": 0.9        | \"score\": NaN             | line 1",
        "BBOX      | \"score\": 0.9        | \"score\": 1e999           | finite",
        "BBOX      | \"score\": 0.9        | \"score\": \"0.9\"         | number",
        "BBOX      | \"score\": 0.9        | \"size\": 0.9              | score",
        "BBOX      | 20, 20]               | 20, -20]                   | negative",
        "BBOX      | 20, 20]               | 20]                        | 3 numbers",
        "BBOX      | [{                    | {                          | list of results",
        "BBOX      | }]                    | }                          | too early",
        "SEGM      | [100, 100]            | [50, 200]                  | 200 × 50",
        "SEGM      | 8970                  | 8971                       | 10001",
        "KEYPOINTS | , 28, 28, 1           | ''                         | joints",
        "KEYPOINTS | , 28, 28, 1           | , 28, 28                   | keypoints",
      })
  void itIsOneSentenceThatNamesTheFile(IouType type, String from, String to, String told)
      throws IOException {
    String good = good(type);
    assertTrue(good.contains(from), from);
    Path results = Files.writeString(folder.resolve("dt.json"), good.replace(from, to));
    Problem problem = assertThrows(Problem.class, () -> evaluate(TRUTH, results, type));
    assertTrue(problem.sentence().contains("dt.json"), problem::sentence);
    assertTrue(problem.sentence().contains(told), problem::sentence);
  }

  private static String good(IouType type) {
    return switch (type) {
      case BBOX -> BOX;
      case SEGM -> MASK;
      case KEYPOINTS -> JOINTS;
    };
  }

  @Test
  void ofJointsTheFirstResultsAreThoseThatFit() throws IOException {
    Path results = Files.writeString(folder.resolve("dt.json"), JOINTS);
    assertEquals(1, evaluate(TRUTH, results, IouType.KEYPOINTS).evaluation().score("AP"), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"-0.5", "7", "1.0000001"})
  void scoresOutOfRangeAreRankedAndWarnedOf(String score) throws IOException {
    Path results = Files.writeString(folder.resolve("dt.json"), BOX.replace("0.9", score));
    EvaluationReport report = evaluate(TRUTH, results, IouType.BBOX);
    assertEquals(1, report.evaluation().score("AP"), 1e-12);
    assertTrue(report.warnings().getFirst().contains("1 scores are not from 0 to 1"));
  }

  @Test
  void aBoxOutsideTheImageIsComparedAsItIs() throws IOException {
    String outside = BOX.replace("[10, 10, 20, 20]", "[-500, 900, 20, 20]");
    Path results = Files.writeString(folder.resolve("dt.json"), outside);
    EvaluationReport report = evaluate(TRUTH, results, IouType.BBOX);
    assertEquals(0, report.evaluation().score("AP"), 0);
    assertEquals(1, report.matches(Progress.NONE).counts(0).falsePositives());
  }

  @Test
  void truthWithoutAreaHasThatOfItsBox() throws IOException {
    Path results = Files.writeString(folder.resolve("dt.json"), BOX);
    String without = TRUTH.replace("\"area\": 400, ", "");
    EvaluationReport report = evaluate(without, results, IouType.BBOX);
    assertEquals(1, report.evaluation().score("APs"), 1e-12);
    assertEquals(-1, report.evaluation().score("APm"), 0);
  }

  @Test
  void oneClassIsNoProblemForAnyPart() throws IOException {
    Path results = Files.writeString(folder.resolve("dt.json"), BOX);
    EvaluationReport report = evaluate(TRUTH, results, IouType.BBOX);
    ReportSource source = new ReportSource(report, ReportSettings.USUAL, Album.NONE);
    for (ReportPart part : ReportParts.all()) {
      if (part.fits(report)) {
        assertTrue(!part.tables(source, Progress.NONE).isEmpty(), part.name());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"BBOX", "SEGM", "KEYPOINTS"})
  void nothingAtAllIsNoProblemForAnyPart(IouType type) throws IOException {
    Path results = Files.writeString(folder.resolve("dt.json"), "[]");
    String none = "{\"images\": [], \"categories\": [], \"annotations\": []}";
    EvaluationReport report = evaluate(none, results, type);
    assertEquals(-1, report.evaluation().score("AP"), 0);
    ReportSource source = new ReportSource(report, ReportSettings.USUAL, Album.NONE);
    for (ReportPart part : ReportParts.all()) {
      if (part.fits(report)) {
        assertTrue(!part.tables(source, Progress.NONE).isEmpty(), part.name());
      }
    }
    Path page = HtmlReport.write(report, Album.NONE, folder.resolve("out"), Progress.NONE);
    assertTrue(!Files.readString(page).contains("NaN"));
  }

  @Test
  void anEmptySplitIsToldOf() {
    try (Project project = SmallProject.create(folder.resolve("small.spotter"))) {
      ImageQuery none = ImageQuery.ALL.withSplit(Split.TEST);
      Problem problem =
          assertThrows(
              Problem.class,
              () -> EvaluateRun.run(project, "second", IouType.BBOX, none, Progress.NONE));
      assertTrue(problem.sentence().contains("none of the images"), problem::sentence);
    }
  }

  @Test
  void aPartOfTheImagesHasItsOwnNumbers() {
    try (Project project = SmallProject.create(folder.resolve("small.spotter"))) {
      ImageQuery one = ImageQuery.ALL.withText("site_2");
      EvaluationReport report =
          EvaluateRun.run(project, "second", IouType.BBOX, one, Progress.NONE);
      assertEquals(1, report.truth().imageCount());
      assertEquals(2, report.truth().objectCount());
    }
  }

  private EvaluationReport evaluate(String truth, Path results, IouType type) throws IOException {
    Path file = Files.writeString(folder.resolve("gt.json"), truth);
    return EvaluateFiles.run(file, results, type, Progress.NONE);
  }
}
