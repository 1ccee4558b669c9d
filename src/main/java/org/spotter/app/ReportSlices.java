package org.spotter.app;

import java.util.List;
import org.spotter.evaluation.Headline;
import org.spotter.evaluation.Slice;
import org.spotter.evaluation.Slices;
import org.spotter.task.Progress;

/// Where the run is weaker than elsewhere.
final class ReportSlices implements ReportPart {
  private static final int SAMPLES = 500;
  private static final int AP = Headline.names().indexOf("AP");

  @Override
  public String name() {
    return "slices";
  }

  @Override
  public String about() {
    return "on which images it is weak: by folder, split, tag, size, brightness, blur, aspect, crowd";
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    var table =
        ReportTable.of(
            "slices",
            "On which images it is weak",
            "by",
            "images with",
            "images",
            "objects",
            "F1",
            "from",
            "to",
            "F1 elsewhere",
            "AP");
    table.note(
        "The worst first, allowing for chance: ranked by how far F1 elsewhere lies above the interval.");
    Headline run = Headline.of(source.matching(progress), source.settings().point());
    int samples = Math.min(SAMPLES, source.settings().samples());
    for (Slice s : Slices.of(run, new ReportTraits(source).all(progress), samples, progress)) {
      table.row(
          s.trait(),
          s.value(),
          s.images().cardinality(),
          s.objects(),
          s.f1().value(),
          s.f1().low(),
          s.f1().high(),
          s.rest(),
          s.numbers().get(AP));
    }
    return List.of(table.build());
  }
}
