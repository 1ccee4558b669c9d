package org.spotter.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spotter.evaluation.AreaRange;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.ClassScores;
import org.spotter.evaluation.Confusion;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.Draws;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.Headline;
import org.spotter.evaluation.Interval;
import org.spotter.evaluation.Matching;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.task.Progress;

/// Makes the pictures of docs/evaluation.md, by the charts of the report.
///
///     java -cp target/classes:target/test-classes:target/lib/* \
///       org.spotter.app.EvaluationPictures docs/pictures
public final class EvaluationPictures {
  private static final Pattern SVG =
      Pattern.compile("<svg class=\"chart\".*?</svg>", Pattern.DOTALL);

  private final Path folder;
  private final ReportSource source =
      new ReportSource(WorkedExample.report(), ReportSettings.USUAL, Album.NONE);

  private EvaluationPictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    EvaluationPictures pictures = new EvaluationPictures(Path.of(args[0]));
    pictures.ofTheExample();
    pictures.ofCertainty();
    pictures.ofClasses();
    pictures.ofJoints();
    pictures.ofPixels();
    pictures.ofLabels();
  }

  private void ofTheExample() throws IOException {
    ReportCharts charts = new ReportCharts(source);
    write("matching", example());
    write("precision-recall", charts.precisionRecall());
    write("by-score", charts.byScore(Progress.NONE));
    write("calibration", charts.reliability(Progress.NONE));
    Confusion confusion = Confusion.of(source.outcome(Progress.NONE));
    write("confusion", charts.confusion(new ReportHeat(confusion, ReportConfusion.names(source))));
    ErrorCosts costs = ErrorCosts.of(source.matching(Progress.NONE), .5, AreaRange.ALL);
    write("error-costs", charts.errorCosts(costs));
  }

  private static String example() {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, "Four objects and six predictions", 480, 210);
    WorkedExample.OBJECTS.forEach(o -> box(svg, "truth", o.box(), o.name(), -6));
    WorkedExample.PREDICTIONS.forEach(p -> box(svg, "said", p.box(), p.name(), p.below()));
    return svg.append("</svg>").toString();
  }

  private static void box(StringBuilder svg, String style, Box b, String name, double below) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
            style,
            b.x(),
            b.y(),
            b.width(),
            b.height()));
    ReportFrame.text(svg, b.x(), b.y() + below, "start", name);
  }

  /// Two runs of which the second is better, on 40 and on 400 images.
  private void ofCertainty() throws IOException {
    List<ReportIntervals.Row> rows = new ArrayList<>();
    for (int images : new int[] {40, 400}) {
      Headline first = coin(1, images, .6);
      Headline second = coin(2, images, .72);
      Draws draws = Draws.ofGroups(java.util.stream.IntStream.range(0, images).toArray(), 1000);
      rows.add(new ReportIntervals.Row("first, " + images, recall(first, draws)));
      rows.add(new ReportIntervals.Row("second, " + images, recall(second, draws)));
    }
    write("certainty", ReportIntervals.svg("Recall of two runs", rows));
  }

  private static Interval recall(Headline run, Draws draws) {
    return Certainty.of(run, draws, Progress.NONE).get(5).interval();
  }

  private static Headline coin(long seed, int images, double chance) {
    Random random = new Random(seed);
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.category(1);
    for (int i = 1; i <= images; i++) {
      truth.image(i);
      truth.add(i, i, 1, 0, 0, 10, 10, 100, false);
      if (random.nextDouble() < chance) {
        found.add(i, i, 1, 0, 0, 10, 10, 100, .9);
      }
    }
    Matching matching = Matching.of(truth.build(), found.build(), Progress.NONE);
    return Headline.of(matching, OperatingPoint.at(.5, .3));
  }

  private void ofClasses() throws IOException {
    var scores = new ClassScores.Builder(2);
    double[] helmet = {.9, .8, .7, .6, .4, .3, .2};
    int[] truth = {0, 0, 1, 0, 0, 1, 1};
    for (int i = 0; i < truth.length; i++) {
      scores.add(i, truth[i], helmet[i], 1 - helmet[i]);
    }
    List<Point> points =
        scores.build().roc(0).stream()
            .map(p -> new Point(p.falsePositives(), p.truePositives()))
            .toList();
    write(
        "roc",
        ReportLines.svg(
            "ROC curve",
            "others taken for it",
            "found",
            List.of(new ReportLines.Curve("helmet", "first", points)),
            Double.NaN));
  }

  private void ofJoints() throws IOException {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, "Kinds of joint errors", 480, 150);
    String[] kinds = {"good", "jitter", "inversion", "swap", "miss"};
    double[] off = {3, 12, 44, 40, 26};
    for (int i = 0; i < kinds.length; i++) {
      double x = 36 + 96 * i;
      svg.append(circle("ring", x, 60, 9)).append(circle("ring wide", x, 60, 18));
      if (i == 2) {
        svg.append(circle("ring", x + 44, 60, 9));
      }
      if (i == 3) {
        svg.append(circle("ring other", x + 40, 60, 9));
      }
      svg.append(circle("point", x + off[i], i == 4 ? 86 : 60, 4));
      ReportFrame.text(svg, x, 130, "middle", kinds[i]);
    }
    write("joints", svg.append("</svg>").toString());
  }

  private static String circle(String style, double x, double y, double r) {
    return String.format(
        Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", style, x, y, r);
  }

  private void ofPixels() throws IOException {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, "Pixels of a class, there and said", 480, 150);
    for (int i = 0; i < 12 * 7; i++) {
      int x = i % 12;
      int y = i / 12;
      boolean there = x >= 2 && x < 8 && y >= 1 && y < 5;
      boolean said = x >= 4 && x < 10 && y >= 2 && y < 6;
      String style = there && said ? "cell right" : there ? "cell" : said ? "cell said" : "rail";
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"18\" height=\"18\"/>",
              style,
              20 + 20 * x,
              4 + 20 * y));
    }
    ReportFrame.text(svg, 280, 40, "start", "blue: there and said, 12 pixels");
    ReportFrame.text(svg, 280, 64, "start", "orange: only there, 12 pixels");
    ReportFrame.text(svg, 280, 88, "start", "green: only said, 12 pixels");
    ReportFrame.text(svg, 280, 112, "start", "IoU 12 / 36 = 0.333");
    write("pixels", svg.append("</svg>").toString());
  }

  private void ofLabels() throws IOException {
    StringBuilder svg = new StringBuilder();
    ReportFrame.open(svg, "Four kinds of label errors", 480, 120);
    box(svg, "said", new Box(20, 30, 60, 50), "overlooked", 70);
    box(svg, "truth", new Box(130, 20, 50, 50), "badly located", 80);
    box(svg, "said", new Box(145, 35, 55, 50), "", 0);
    box(svg, "truth", new Box(260, 30, 60, 50), "helmet", -6);
    box(svg, "said", new Box(263, 32, 58, 50), "swapped: head .9", 68);
    box(svg, "truth", new Box(390, 30, 60, 50), "duplicate", 70);
    box(svg, "truth", new Box(393, 32, 60, 50), "", 0);
    write("label-errors", svg.append("</svg>").toString());
  }

  /// The chart in it as a file of its own, with the colours of the report.
  private void write(String name, String html) throws IOException {
    Matcher chart = SVG.matcher(html);
    if (!chart.find()) {
      throw new IllegalStateException("no chart in " + name);
    }
    String svg =
        chart
            .group()
            .replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
            .replaceFirst(">", ">" + Matcher.quoteReplacement("<style>" + style() + "</style>"));
    Files.writeString(folder.resolve("eval-" + name + ".svg"), svg + "\n");
  }

  /// The rules of the report's style that charts use.
  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder rules = new StringBuilder(css.substring(0, css.indexOf("* {")));
      css.lines()
          .filter(l -> l.startsWith(".chart ") || l.startsWith("rect."))
          .forEach(l -> rules.append(l).append('\n'));
      return rules
          + "svg { background: var(--panel); font: 11px system-ui, sans-serif; }\n"
          + ".chart .ring { fill: none; stroke: var(--accent); }\n"
          + ".chart .ring.wide { stroke-dasharray: 3 3; }\n"
          + ".chart .ring.other { stroke: var(--good); }\n"
          + ".chart .cell.said { fill: var(--good); }\n";
    }
  }
}
