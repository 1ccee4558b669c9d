package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spotter.task.Problem;

/// The parts of a report that Spotter knows, in the order in which they are told.
public final class ReportParts {
  private static final List<ReportPart> ALL =
      List.of(
          new ReportThreshold(),
          new ReportConfusion(),
          new ReportErrorCosts(),
          new ReportCertainty(),
          new ReportCalibration(),
          new ReportLabelErrors(),
          new ReportSlices(),
          new ReportPose(),
          new ReportPixels());

  private ReportParts() {}

  public static List<ReportPart> all() {
    return ALL;
  }

  /// The parts of these names, in the report's order; `all` means all that fit.
  ///
  /// @throws Problem for a name that none has
  public static List<ReportPart> named(List<String> names) {
    List<ReportPart> chosen = new ArrayList<>();
    for (String name : names) {
      if (!name.equals("all") && ALL.stream().noneMatch(p -> p.name().equals(name))) {
        throw new Problem("There is no part \"" + name + "\"; it is one of " + list() + " or all.");
      }
    }
    for (ReportPart part : ALL) {
      if (names.contains("all") || names.contains(part.name())) {
        chosen.add(part);
      }
    }
    return chosen;
  }

  private static String list() {
    return ALL.stream().map(ReportPart::name).collect(Collectors.joining(", "));
  }
}
