package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.evaluation.IouType;
import org.spotter.pixels.Picture;
import org.spotter.store.Project;
import org.spotter.task.Progress;

class HtmlReportTest {
  @TempDir Path folder;

  @Test
  void itShowsNumbersCategoriesAndErrors() throws IOException {
    String html = report("second", true);
    assertTrue(html.contains("AP50"));
    assertEquals(3 + 3, count(html, "<figure>"));
    assertEquals(6, count(html, "data:image/jpeg;base64,"));
  }

  @Test
  void namesAreEscaped() throws IOException {
    String html = report("first", false);
    assertTrue(html.contains("head &lt;bare&gt; &amp; &quot;bald&quot;"));
    assertFalse(html.contains("<bare>"));
  }

  @Test
  void missingPicturesAreSaidAndDoNoHarm() throws IOException {
    String html = report("second", false);
    assertEquals(6, count(html, "picture not at hand"));
    assertFalse(html.contains("data:image"));
  }

  @Test
  void itNeedsNothingElse() throws IOException {
    String html = report("second", true);
    assertFalse(Pattern.compile("(src|href)=\"(?!data:)").matcher(html).find());
    assertFalse(html.contains("http"));
    assertFalse(html.contains("<script"));
  }

  @Test
  void everyChartIsThere() throws IOException {
    String html = report("second", true);
    for (String chart :
        new String[] {
          "Precision over recall",
          "F1, precision and recall by score",
          "AP lost by each kind of error",
          "The part that is right, by score",
          "AP and AR by size",
          "What is taken for what"
        }) {
      assertTrue(html.contains("aria-label=\"" + chart + "\""), chart);
    }
    assertFalse(html.contains("NaN"), "a number that is none");
  }

  @Test
  void warningsStandOnThePage() throws IOException {
    String html = report("first", true);
    assertTrue(html.contains("has done 2 of 3 images"));
    assertTrue(html.contains("were left out"));
  }

  private String report(String run, boolean pictures) throws IOException {
    try (Project project = SmallProject.create(folder.resolve("small.spotter"))) {
      for (int i = 1; pictures && i <= 3; i++) {
        byte[] png = new Picture(160, 60, new byte[160 * 60 * 3]).toPng();
        Files.write(folder.resolve("site_" + i + ".png"), png);
      }
      EvaluationReport report = EvaluateRun.run(project, run, IouType.BBOX, Progress.NONE);
      Path target = folder.resolve("out/report");
      return Files.readString(HtmlReport.write(report, Album.of(project), target, Progress.NONE));
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
