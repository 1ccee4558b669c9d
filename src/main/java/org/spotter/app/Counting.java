package org.spotter.app;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spotter.app.Statistics.Bar;
import org.spotter.app.Statistics.Chart;
import org.spotter.app.Statistics.Kind;
import org.spotter.dataset.Category;
import org.spotter.geometry.Keypoints;
import org.spotter.store.Project;
import org.spotter.store.Tallies;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Queries;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;
import org.spotter.task.Progress;

/// Counts some images of a project for its [Statistics].
final class Counting {
  private static final int[] SIDES = {0, 16, 32, 64, 96, 128, 256};
  private static final int GRID = 8;
  private static final int STEPS = 7;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final Project project;
  private final Scope scope;
  private final Progress progress;
  private final List<Category> categories;
  private final Map<Long, String> names;
  private final List<Chart> charts = new ArrayList<>();

  Counting(Project project, Scope scope, Progress progress) {
    this.project = project;
    this.scope = scope;
    this.progress = progress;
    categories = project.categories().all();
    names = categories.stream().collect(Collectors.toMap(Category::id, Category::name));
  }

  Statistics count() {
    Tallies tallies = project.tallies(scope.query());
    images(tallies.images());
    tags(tallies.tags());
    step(1);
    long annotations = splits(tallies.splits());
    step(2);
    sizes(tallies.sizes());
    step(3);
    places(tallies.places());
    step(4);
    values(tallies.values());
    joints();
    step(5);
    step(6);
    hours(tallies.hours());
    return new Statistics(project.images().count(scope.query()), annotations, charts);
  }

  private void step(int done) {
    progress.check();
    progress.report("Counting", done, STEPS);
  }

  private void images(List<Tallies.OfImages> tallies) {
    chart(Kind.IMAGES_BY_STATE, grouped(tallies, Tallies.OfImages::state, "state:"));
    chart(Kind.IMAGES_BY_SPLIT, grouped(tallies, Tallies.OfImages::split, "split:"));
  }

  private static List<Bar> grouped(
      List<Tallies.OfImages> tallies, Function<Tallies.OfImages, String> by, String key) {
    Map<String, Long> sums = new LinkedHashMap<>();
    tallies.forEach(t -> sums.merge(by.apply(t).replace('_', '-'), t.images(), Long::sum));
    return sums.entrySet().stream()
        .map(e -> new Bar("", e.getKey(), e.getValue(), key + e.getKey()))
        .toList();
  }

  private void tags(List<Tallies.OfTag> tallies) {
    chart(
        Kind.IMAGES_BY_TAG,
        tallies.stream()
            .map(t -> new Bar("", t.tag(), t.images(), "tag:" + Queries.quoted(t.tag())))
            .toList());
  }

  private long splits(List<Tallies.OfSplit> tallies) {
    Map<Long, Long> sums = new LinkedHashMap<>();
    categories.forEach(c -> sums.put(c.id(), 0L));
    tallies.forEach(t -> sums.merge(t.categoryId(), t.objects(), Long::sum));
    List<Bar> all = new ArrayList<>();
    sums.forEach((id, n) -> all.add(new Bar("", name(id), n, category(id))));
    chart(Kind.OBJECTS_BY_CATEGORY, all);
    chart(
        Kind.OBJECTS_BY_CATEGORY_AND_SPLIT,
        tallies.stream()
            .map(t ->
                new Bar(
                    name(t.categoryId()),
                    t.split(),
                    t.objects(),
                    category(t.categoryId()) + " split:" + t.split()))
            .toList());
    return sums.values().stream().mapToLong(Long::longValue).sum();
  }

  private void sizes(List<Tallies.OfSize> tallies) {
    long[] sums = new long[SIDES.length];
    tallies.forEach(t -> sums[t.bin()] += t.objects());
    List<Bar> all = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      all.add(new Bar("", sides(i), sums[i], sizeQuery(i)));
    }
    chart(Kind.OBJECTS_BY_SIZE, all);
    chart(
        Kind.OBJECTS_BY_CATEGORY_AND_SIZE,
        tallies.stream()
            .map(t ->
                new Bar(
                    name(t.categoryId()),
                    sides(t.bin()),
                    t.objects(),
                    category(t.categoryId()) + " " + sizeQuery(t.bin())))
            .toList());
  }

  private static String sides(int bin) {
    return bin == SIDES.length - 1 ? SIDES[bin] + "–" : SIDES[bin] + "–" + SIDES[bin + 1];
  }

  private static String sizeQuery(int bin) {
    return bounds("size", bin, SIDES.length, i -> Integer.toString(SIDES[i]));
  }

  private static String bounds(
      String key, int bin, int bins, java.util.function.IntFunction<String> edge) {
    String low = bin == 0 ? "" : key + ">=" + edge.apply(bin);
    String high = bin == bins - 1 ? "" : key + "<" + edge.apply(bin + 1);
    return (low + " " + high).strip();
  }

  private void places(List<Tallies.OfPlace> tallies) {
    long[] fields = new long[GRID * GRID];
    tallies.forEach(t -> fields[t.row() * GRID + t.column()] = t.objects());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      int column = i % GRID;
      int row = i / GRID;
      String query = fieldQuery("x", column) + " " + fieldQuery("y", row);
      bars.add(new Bar("row " + (row + 1), "column " + (column + 1), fields[i], query));
    }
    chart(Kind.OBJECTS_BY_PLACE, bars);
  }

  private static String fieldQuery(String key, int place) {
    return bounds(key, place, GRID, i -> Double.toString((double) i / GRID));
  }

  private void values(List<Tallies.OfValue> tallies) {
    chart(
        Kind.OBJECTS_BY_ATTRIBUTE,
        tallies.stream()
            .map(t ->
                new Bar(
                    name(t.categoryId()) + " " + t.attribute(),
                    t.value(),
                    t.objects(),
                    category(t.categoryId())
                        + " "
                        + Queries.quoted("@" + t.attribute())
                        + ":"
                        + Queries.quoted(t.value())))
            .toList());
  }

  /// Joints lie in blobs, so annotations that have some are read.
  private void joints() {
    Map<Long, long[][]> counts = new LinkedHashMap<>();
    categories.stream()
        .filter(c -> c.skeleton() != null)
        .forEach(c -> counts.put(c.id(), counters(c)));
    Query jointed =
        new Query.Objects(null, new ObjectTest.Drawn(ObjectTest.Shape.JOINTS), Range.SOME);
    if (!counts.isEmpty()) {
      project
          .annotations()
          .each(
              new Query.Both(List.of(jointed, scope.query())),
              a -> {
                progress.check();
                long[][] mine = counts.get(a.categoryId());
                if (mine != null && a.keypoints() != null) {
                  add(mine, a.keypoints());
                }
              });
    }
    List<Bar> bars = new ArrayList<>();
    counts.forEach((id, count) -> jointBars(bars, id, count));
    chart(Kind.JOINTS_BY_VISIBILITY, bars);
  }

  private static long[][] counters(Category category) {
    int joints = category.skeleton() == null ? 0 : category.skeleton().joints().size();
    return new long[joints][3];
  }

  private static void add(long[][] counts, Keypoints joints) {
    double[] xyv = joints.toArray();
    for (int i = 0; i < counts.length && 3 * i + 2 < xyv.length; i++) {
      int visibility = (int) xyv[3 * i + 2];
      if (visibility >= 0 && visibility <= 2) {
        counts[i][visibility]++;
      }
    }
  }

  private void jointBars(List<Bar> bars, long id, long[][] count) {
    Category category = categories.stream().filter(c -> c.id() == id).findFirst().orElseThrow();
    List<String> joints = category.skeleton() == null ? List.of() : category.skeleton().joints();
    List<String> words = List.of("not labelled", "hidden", "visible");
    for (int i = 0; i < count.length; i++) {
      for (int v = 0; v < words.size(); v++) {
        bars.add(
            new Bar(
                category.name() + " " + joints.get(i),
                words.get(v),
                count[i][v],
                category(id) + " shape:joints"));
      }
    }
  }

  private void hours(List<Tallies.OfHour> tallies) {
    chart(Kind.OBJECTS_BY_HOUR_AND_PERSON, tallies.stream().map(Counting::hour).toList());
  }

  /// The query tells the hour by this machine's clock, whose hours may begin at half past.
  private static Bar hour(Tallies.OfHour t) {
    var from =
        LocalDateTime.parse(t.hour() + ":00")
            .atZone(ZoneOffset.UTC)
            .withZoneSameInstant(ZoneId.systemDefault());
    String query =
        "by:"
            + Queries.quoted(t.who())
            + " changed>="
            + MINUTE.format(from)
            + " changed<"
            + MINUTE.format(from.plusHours(1));
    return new Bar(t.who(), MINUTE.format(from), t.objects(), query);
  }

  private void chart(Kind kind, List<Bar> bars) {
    charts.add(new Chart(kind, bars.stream().map(this::scoped).toList()));
  }

  private Bar scoped(Bar bar) {
    return new Bar(bar.group(), bar.label(), bar.value(), scope.with(bar.query()));
  }

  private String name(long id) {
    return names.getOrDefault(id, "");
  }

  private String category(long id) {
    return "category:" + Queries.quoted(name(id));
  }
}
