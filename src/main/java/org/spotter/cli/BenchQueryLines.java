package org.spotter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.app.BenchQueries;
import org.spotter.app.BenchQueries.Kind;
import org.spotter.task.Problem;

/// Measures queries and says what they took: for each kind its query, how many images it finds and
/// how long that takes (median and 95 of 100), and the same for counting the objects it speaks of.
final class BenchQueryLines {
  private static final int IMAGES = 100_000;
  private static final int ROUNDS = 20;

  private final Console console;
  private final @Nullable String json;
  private final boolean quick;

  /// @param json where figures for machines go, `-` for standard output
  /// @param quick a tenth of the images, a quarter of the rounds
  BenchQueryLines(Console console, @Nullable String json, boolean quick) {
    this.console = console;
    this.json = json;
    this.quick = quick;
  }

  /// @param folder where the project stays, or null to take a temporary one
  int run(@Nullable Path folder) {
    try {
      Path place = folder == null ? Files.createTempDirectory("spotter-bench") : folder;
      Files.createDirectories(place);
      try {
        say(measure(place));
      } finally {
        if (folder == null) {
          delete(place);
        }
      }
      return 0;
    } catch (IOException e) {
      throw new Problem("Files cannot be written there (" + Problem.reason(e) + ").", e);
    }
  }

  private BenchQueries.Result measure(Path place) {
    return BenchQueries.run(
        place, quick ? IMAGES / 10 : IMAGES, quick ? ROUNDS / 4 : ROUNDS, console.progress());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private void say(BenchQueries.Result result) throws IOException {
    if (json != null) {
      String text = json(result);
      if (json.equals("-")) {
        console.out().println(text);
        return;
      }
      Files.writeString(Path.of(json), text + "\n");
    }
    lines(result).forEach(console::result);
  }

  private static List<String> lines(BenchQueries.Result r) {
    String title =
        String.format(
            Locale.ROOT, "%,d images, %,d annotations; milliseconds", r.images(), r.annotations());
    String head =
        String.format(
            Locale.ROOT,
            "%-21s %-57s %8s %7s %7s | %9s %7s %7s",
            "kind",
            "query",
            "images",
            "p50",
            "p95",
            "objects",
            "p50",
            "p95");
    String first =
        String.format(Locale.ROOT, "first disagreement of a run %.0f ms", r.disagreement());
    return Stream.of(
            Stream.of(title, head),
            r.kinds().stream().map(BenchQueryLines::line),
            Stream.of(all("list images", r.all().listing())),
            Stream.of(all("count objects", r.all().counting()), first))
        .flatMap(s -> s)
        .toList();
  }

  private static String line(Kind k) {
    return String.format(
        Locale.ROOT,
        "%-21s %-57s %,8d %7.1f %7.1f | %,9d %7.1f %7.1f",
        k.name(),
        k.query(),
        k.images(),
        k.listing().p50(),
        k.listing().p95(),
        k.objects(),
        k.counting().p50(),
        k.counting().p95());
  }

  private static String all(String what, BenchQueries.Times t) {
    return String.format(
        Locale.ROOT,
        "all kinds, %-14s p50 %.1f, p95 %.1f, worst %.1f",
        what,
        t.p50(),
        t.p95(),
        t.worst());
  }

  private static String json(BenchQueries.Result r) {
    List<String> kinds =
        r.kinds().stream()
            .map(k ->
                String.format(
                    Locale.ROOT,
                    "{\"name\":\"%s\", \"query\":\"%s\", \"images\":%d, \"p50\":%.3f,"
                        + " \"p95\":%.3f, \"objects\":%d, \"countP50\":%.3f,"
                        + " \"countP95\":%.3f}",
                    k.name(),
                    k.query(),
                    k.images(),
                    k.listing().p50(),
                    k.listing().p95(),
                    k.objects(),
                    k.counting().p50(),
                    k.counting().p95()))
            .toList();
    return String.format(
            Locale.ROOT,
            "{\"images\":%d, \"annotations\":%d, \"p95\":%.3f, \"countP95\":%.3f,"
                + " \"firstDisagreement\":%.3f, \"kinds\":[",
            r.images(),
            r.annotations(),
            r.all().listing().p95(),
            r.all().counting().p95(),
            r.disagreement())
        + String.join(", ", kinds)
        + "]}";
  }
}
