package org.spotter.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Album;
import org.spotter.app.ClassTables;
import org.spotter.app.EvaluateClasses;
import org.spotter.app.EvaluateFiles;
import org.spotter.app.EvaluateMaps;
import org.spotter.app.EvaluateRun;
import org.spotter.app.EvaluationJson;
import org.spotter.app.EvaluationReport;
import org.spotter.app.HtmlReport;
import org.spotter.app.ReportCsv;
import org.spotter.app.ReportSource;
import org.spotter.app.ReportTable;
import org.spotter.app.TestGuard;
import org.spotter.dataset.Split;
import org.spotter.evaluation.Evaluation;
import org.spotter.evaluation.IouType;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Judges predictions by COCO's numbers: a run of a project, or a results file against a ground
/// truth file.
@Command(
    name = "evaluate",
    description =
        "Judge predictions against the ground truth by COCO's numbers, as pycocotools computes them.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(multiplicity = "1")
  @Nullable Source source;

  @Option(
      names = "--iou-type",
      defaultValue = "bbox",
      paramLabel = "TYPE",
      description =
          "what is compared: bbox, segm (masks) or keypoints (joints, by OKS); default: ${DEFAULT-VALUE}")
  String iouType = "bbox";

  @Option(
      names = "--classes",
      description = "judge classes of whole images: annotations and predictions without a place")
  boolean classes;

  @Mixin AnalysisOptions analysis = new AnalysisOptions();

  @Mixin LookOptions look = new LookOptions();

  @Mixin OutputOptions output = new OutputOptions();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  /// Either a run of a project or two files.
  static final class Source {
    @ArgGroup(exclusive = false)
    @Nullable OfRun run;

    @ArgGroup(exclusive = false)
    @Nullable OfFiles files;

    @ArgGroup(exclusive = false)
    @Nullable OfMaps maps;
  }

  static final class OfRun {
    @Option(
        names = "--project",
        required = true,
        paramLabel = "P.spotter",
        description = "the project file")
    @Nullable Path project;

    @Option(names = "--run", required = true, paramLabel = "NAME", description = "the run to judge")
    @Nullable String run;

    @Option(
        names = "--split",
        paramLabel = "NAME",
        description = "only the images of this split: ${COMPLETION-CANDIDATES}")
    @Nullable Split split;

    @Option(
        names = "--images",
        defaultValue = "",
        paramLabel = "TEXT",
        description = "only the images whose name has this text in it")
    String images = "";

    ImageQuery which() {
      return ImageQuery.ALL.withText(images).withSplit(split);
    }
  }

  static final class OfFiles {
    @Option(
        names = "--ground-truth",
        required = true,
        paramLabel = "GT.json",
        description = "COCO ground truth")
    @Nullable Path groundTruth;

    @Option(
        names = "--predictions",
        required = true,
        paramLabel = "DT.json",
        description = "COCO results")
    @Nullable Path predictions;
  }

  static final class OfMaps {
    @Option(
        names = "--truth-maps",
        required = true,
        paramLabel = "DIR",
        description = "class maps: grey PNG files, a pixel's grey being its class, 255 void")
    @Nullable Path truth;

    @Option(
        names = "--predicted-maps",
        required = true,
        paramLabel = "DIR",
        description = "predicted class maps of the same names")
    @Nullable Path predicted;
  }

  @Override
  public Integer call() {
    analysis.check();
    look.settings();
    Source given = Objects.requireNonNull(source);
    IouType type = IouType.named(iouType);
    if (given.maps != null) {
      tell(given.maps);
    } else if (classes) {
      tell(classes(given));
    } else if (given.files != null) {
      tell(evaluate(given.files, type), Album.NONE);
    } else {
      evaluate(Objects.requireNonNull(given.run), type);
    }
    return 0;
  }

  private void tell(OfMaps maps) {
    Path truth = Objects.requireNonNull(maps.truth);
    Path predicted = Objects.requireNonNull(maps.predicted);
    EvaluateMaps.Result result = EvaluateMaps.run(truth, predicted, console.progress());
    String title = String.valueOf(predicted.toAbsolutePath().getFileName());
    new TablesOut(console, output).tell(title, result.tables(), result.warnings());
  }

  private void tell(EvaluateClasses.Result result) {
    new TablesOut(console, output).tell(result.title(), ClassTables.of(result), result.warnings());
  }

  private EvaluateClasses.Result classes(Source given) {
    if (given.files != null) {
      return EvaluateClasses.files(
          Objects.requireNonNull(given.files.groundTruth),
          Objects.requireNonNull(given.files.predictions),
          console.progress());
    }
    OfRun of = Objects.requireNonNull(given.run);
    try (Project project = Project.openReadOnly(Objects.requireNonNull(of.project))) {
      return EvaluateClasses.run(project, Objects.requireNonNull(of.run), console.progress());
    }
  }

  private EvaluationReport evaluate(OfFiles files, IouType type) {
    return EvaluateFiles.run(
        Objects.requireNonNull(files.groundTruth),
        Objects.requireNonNull(files.predictions),
        type,
        console.progress());
  }

  private void evaluate(OfRun of, IouType type) {
    try (Project project = Project.openReadOnly(Objects.requireNonNull(of.project))) {
      String run = Objects.requireNonNull(of.run);
      EvaluationReport report = EvaluateRun.run(project, run, type, of.which(), console.progress());
      if (analysis.tunes()) {
        warn(TestGuard.of(project, report.truth().imageIds()));
      }
      tell(report, Album.of(project));
    }
  }

  private void warn(TestGuard guard) {
    if (guard.warns()) {
      console.say(guard.sentence());
    }
  }

  private void tell(EvaluationReport report, Album album) {
    ReportSource source = new ReportSource(report, look.settings(), album);
    List<ReportTable> tables = analysis.tables(source, console.progress());
    report.warnings().forEach(console::say);
    if (output.isJsonFile()) {
      EvaluationJson.write(report, tables, output.jsonFile());
    }
    if (output.csv != null) {
      List<ReportTable> all = new ArrayList<>(tables);
      all.addFirst(ReportCsv.numbers(report));
      ReportCsv.write(all, output.csv);
    }
    if (output.html != null) {
      console.say("Report: " + HtmlReport.write(source, output.html, console.progress()));
    }
    if (output.isJsonToStandardOutput()) {
      console.result(EvaluationJson.text(report, tables));
    } else {
      print(report);
      tables.forEach(t -> Tables.print(t, console));
    }
  }

  private void print(EvaluationReport report) {
    var table = new Table();
    report.evaluation().scores().forEach(s -> table.row(s.name(), Table.number(s)));
    table.lines().forEach(console::result);
    var perCategory = new Table();
    String recall = report.truth().type() == IouType.KEYPOINTS ? "AR" : "AR100";
    perCategory.row("category", "AP", "AP50", recall);
    for (Evaluation.OfCategory c : report.evaluation().categories()) {
      perCategory.row(
          report.categoryName(c.categoryId()), of(c, "AP"), of(c, "AP50"), of(c, recall));
    }
    console.result("");
    perCategory.lines().forEach(console::result);
  }

  private static String of(Evaluation.OfCategory category, String name) {
    return category.scores().stream()
        .filter(s -> s.name().equals(name))
        .map(Table::number)
        .findFirst()
        .orElse("–");
  }
}
