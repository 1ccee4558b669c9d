package org.spotter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What labelling took, in lines for a person.
final class LabourLines {
  private LabourLines() {}

  /// @param steps whether the steps in other tools are listed
  static List<String> of(Labour l, boolean steps) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Starting from %s: %,d photographs with %,d objects, labelled as the reference has them",
            l.start(),
            l.images(),
            l.objects()));
    lines.add("  to do: " + counts(l));
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-24s %7s %10s %10s %9s %9s %12s",
            "",
            "actions",
            "an object",
            "an image",
            "keys",
            "pointer",
            "travel, px"));
    lines.add(spotter(l));
    l.elsewhere().forEach(e -> lines.addAll(elsewhere(e, l, steps)));
    return lines;
  }

  private static String counts(Labour l) {
    String all =
        l.counts().stream()
            .filter(c -> c.count() > 0)
            .map(c -> c.count() + " " + c.name())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "nothing" : all;
  }

  private static String spotter(Labour l) {
    Labour.Hands h = l.hands();
    return line("Spotter", h.actions(), l)
        + String.format(Locale.ROOT, " %9d %9d %,12.0f", h.keys(), h.pointer(), h.travel());
  }

  private static List<String> elsewhere(Labour.Elsewhere e, Labour l, boolean steps) {
    List<String> lines = new ArrayList<>();
    double part = 100.0 * l.hands().actions() / Math.max(1, e.actions());
    lines.add(
        line(e.tool() + ", computed", e.actions(), l)
            + String.format(Locale.ROOT, "   Spotter takes %.0f %% of it", part));
    for (Labour.Step s : steps ? e.steps() : List.<Labour.Step>of()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "    %5d = %4d × %d  %s (%s)",
              s.times() * s.actions(),
              s.times(),
              s.actions(),
              s.what(),
              s.source()));
    }
    return lines;
  }

  private static String line(String tool, int actions, Labour l) {
    return String.format(
        Locale.ROOT,
        "  %-24s %7d %10.2f %10.2f",
        tool,
        actions,
        (double) actions / Math.max(1, l.objects()),
        (double) actions / Math.max(1, l.images()));
  }
}
