package org.spotter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.CompareReport;
import org.spotter.app.CompareRuns;
import org.spotter.app.CompareTables;
import org.spotter.app.EvaluationJson;
import org.spotter.app.ReportCsv;
import org.spotter.app.ReportTable;
import org.spotter.evaluation.IouType;
import org.spotter.store.Project;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sets two runs of a project, or two results files, beside each other.
@Command(
    name = "compare",
    description = "Compare two runs on the images both have done, or two results files.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(multiplicity = "1")
  @Nullable Truth truth;

  @Parameters(
      index = "0",
      paramLabel = "RUN_A",
      description = "the run (or results file) to start from")
  @Nullable String first;

  @Parameters(
      index = "1",
      paramLabel = "RUN_B",
      description = "the run (or results file) to compare with it")
  @Nullable String second;

  @Option(
      names = "--iou-type",
      defaultValue = "bbox",
      paramLabel = "TYPE",
      description =
          "what is compared: bbox, segm (masks) or keypoints (joints, by OKS); default: ${DEFAULT-VALUE}")
  String iouType = "bbox";

  @Mixin LookOptions look = new LookOptions();

  @Mixin OutputOptions output = new OutputOptions();

  CompareCommand(Console console) {
    this.console = console;
  }

  /// What both are judged by.
  static final class Truth {
    @Option(names = "--project", paramLabel = "P.spotter", description = "the project file")
    @Nullable Path project;

    @Option(
        names = "--ground-truth",
        paramLabel = "GT.json",
        description = "COCO ground truth, to compare results files")
    @Nullable Path groundTruth;
  }

  @Override
  public Integer call() {
    look.settings();
    IouType type = IouType.named(iouType);
    Truth given = Objects.requireNonNull(truth);
    String a = Objects.requireNonNull(first);
    String b = Objects.requireNonNull(second);
    if (given.groundTruth != null) {
      tell(
          CompareRuns.files(
              given.groundTruth,
              Path.of(a),
              Path.of(b),
              type,
              look.settings(),
              console.progress()));
      return 0;
    }
    try (Project project = Project.openReadOnly(Objects.requireNonNull(given.project))) {
      tell(CompareRuns.run(project, a, b, type, look.settings(), console.progress()));
    }
    return 0;
  }

  private void tell(CompareRuns.Result result) {
    result.warnings().forEach(console::say);
    CompareTables told = new CompareTables(result);
    List<ReportTable> tables = told.all();
    if (output.isJsonFile()) {
      EvaluationJson.write(tables, output.jsonFile());
    }
    if (output.csv != null) {
      ReportCsv.write(tables, output.csv);
    }
    if (output.html != null) {
      console.say("Report: " + CompareReport.write(result, output.html));
    }
    if (output.isJsonToStandardOutput()) {
      console.result(EvaluationJson.text(tables));
    } else {
      tables.forEach(t -> Tables.print(t, console));
      console.result("");
      told.sentences().forEach(console::result);
    }
  }
}
