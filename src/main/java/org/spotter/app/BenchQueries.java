package org.spotter.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// Measures how fast queries are answered, one of each kind, on a project made for it.
public final class BenchQueries {
  private static final String[][] KINDS = {
    {"category, rare", "goggles"},
    {"category, on a third", "helmet"},
    {"category, on most", "person"},
    {"without", "-helmet"},
    {"count", "helmet count>=3"},
    {"count, common", "person count>=5"},
    {"count of any", "count>=20"},
    {"nothing labelled", "count=0"},
    {"two categories", "person helmet"},
    {"one without other", "person -helmet"},
    {"attribute", "helmet worn:missing"},
    {"attribute, common", "worn:worn"},
    {"attribute and size", "helmet worn:worn size<64"},
    {"attribute, number", "age>90"},
    {"required missing", "missing:required"},
    {"size, few", "size<8"},
    {"size, both ends", "size:20..30"},
    {"size, many", "person size<64"},
    {"one of two, size", "(helmet or head) size<32"},
    {"box only", "goggles shape:box"},
    {"state", "state:done"},
    {"split", "split:val"},
    {"tag", "tag:night"},
    {"file glob", "file:site_07/*"},
    {"file text", "12345"},
    {"comment", "comment:helmet"},
    {"image size", "megapixels>3"},
    {"run", "run:bench"},
    {"run, class, score", "run:bench helmet score>0.9"},
    {"run, class", "run:bench helmet"},
    {"run, score below", "run:bench score<0.1"},
    {"run, low score", "run:bench score>0.5"},
    {"run, count", "run:bench helmet score>0.5 count>=2"},
    {"disagreement", "disagrees:bench"},
    {"crowd", "crowd:yes"},
    {"hidden", "hidden:yes"},
    {"locked", "helmet locked:yes"},
    {"edited", "changed>=2026-01-01"},
    {"combined", "helmet count>=2 state:done split:val -tag:night file:site_0*"},
    {"either", "goggles or tag:rare or worn:missing"},
  };

  private final int rounds;
  private final List<Double> lists = new ArrayList<>();
  private final List<Double> counts = new ArrayList<>();

  private BenchQueries(int rounds) {
    this.rounds = rounds;
  }

  /// How long something took, in milliseconds.
  public record Times(double p50, double p95, double worst) {
    private static Times of(List<Double> all) {
      double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Times(
          sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
  }

  /// A kind of query: text to list of images, and text to number of objects.
  ///
  /// @param name empty for all kinds together
  public record Kind(
      String name, String query, long images, Times listing, long objects, Times counting) {}

  /// What was measured.
  ///
  /// @param disagreement the first question for where a run and the labels differ, which works that
  ///   out and keeps it; milliseconds
  public record Result(
      long images, long annotations, double disagreement, List<Kind> kinds, Kind all) {
    public Result {
      kinds = List.copyOf(kinds);
    }
  }

  /// @param folder where the project is made, unless it is there from before
  /// @param images how many the project has; ten times as many annotations
  /// @param rounds how often each is asked, after two times that do not count
  public static Result run(Path folder, int images, int rounds, Progress progress) {
    Path file = folder.resolve("bench-" + images + ".spotter");
    if (!Files.exists(file)) {
      BenchProject.make(file, images, progress);
    }
    try (Project project = Project.open(file)) {
      return new BenchQueries(rounds).measure(project, progress);
    }
  }

  private Result measure(Project project, Progress progress) {
    Query disagrees = project.parse("disagrees:bench").orThrow();
    long began = System.nanoTime();
    project.images().prepare(disagrees, progress);
    double first = since(began);
    List<Kind> kinds = new ArrayList<>();
    for (String[] kind : KINDS) {
      progress.report("Asking for " + kind[1], kinds.size(), KINDS.length);
      kinds.add(measure(project, kind[0], kind[1], progress));
    }
    long images = project.images().count(Query.ALL);
    long objects = project.annotations().count(Query.ALL);
    Kind all = new Kind("", "", images, Times.of(lists), objects, Times.of(counts));
    return new Result(images, objects, first, kinds, all);
  }

  private Kind measure(Project project, String name, String text, Progress progress) {
    List<Double> listing = new ArrayList<>();
    List<Double> counting = new ArrayList<>();
    int images = 0;
    long objects = 0;
    for (int i = -2; i < rounds; i++) {
      progress.check();
      long began = System.nanoTime();
      Query query = project.parse(text).orThrow();
      images = project.images().ids(query).length;
      double listed = since(began);
      began = System.nanoTime();
      objects = project.finds().count(query);
      if (i >= 0) {
        listing.add(listed);
        counting.add(since(began));
      }
    }
    lists.addAll(listing);
    counts.addAll(counting);
    return new Kind(name, text, images, Times.of(listing), objects, Times.of(counting));
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e6;
  }
}
