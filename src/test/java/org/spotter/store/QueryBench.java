package org.spotter.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Split;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Polygon;
import org.spotter.store.query.Query;

/// Measures queries over 100,000 images with a million annotations and half a million predictions.
/// Not a test; start it by hand:
///
///     java -cp target/classes:target/test-classes:LIBRARIES org.spotter.store.QueryBench FOLDER
final class QueryBench {
  private static final int IMAGES = Integer.getInteger("images", 100_000);
  private static final int ANNOTATIONS = Integer.getInteger("annotations", 1_000_000);
  private static final int PREDICTIONS = Integer.getInteger("predictions", 500_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 20);
  private static final int[] SHARES = {40, 20, 12, 8, 6, 5, 4, 3, 1, 1};

  private static final List<ReviewState> STATES = List.copyOf(EnumSet.allOf(ReviewState.class));

  private final Random random = new Random(11);
  private final Path file;

  private QueryBench(Path file) {
    this.file = file;
  }

  public static void main(String... arguments) throws Exception {
    Path file = Path.of(arguments[0]).resolve("million.spotter");
    QueryBench bench = new QueryBench(file);
    if (!Files.exists(file)) {
      long began = System.nanoTime();
      bench.load();
      System.out.printf(
          "made in %.1f s, %.0f MB%n", (System.nanoTime() - began) / 1e9, Files.size(file) / 1e6);
    }
    bench.measure();
  }

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
    {"attribute, number", "age>90"},
    {"required missing", "missing:required"},
    {"size, few", "size<8"},
    {"size, many", "person size<64"},
    {"state", "state:done"},
    {"split", "split:val"},
    {"tag", "tag:night"},
    {"file glob", "file:site_07/*"},
    {"file text", "12345"},
    {"comment", "comment:helmet"},
    {"image size", "megapixels>3"},
    {"run", "run:bench"},
    {"run, class, score", "run:bench helmet score>0.9"},
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

  private void measure() {
    try (Project project = Project.open(file)) {
      long began = System.nanoTime();
      long[] all = project.images().ids(Query.ALL);
      System.out.printf("first list of %,d images %.0f ms%n", all.length, ms(began));
      began = System.nanoTime();
      project.images().ids(project.parse("disagrees:bench").orThrow());
      System.out.printf("first disagreement %.0f ms%n", ms(began));
      System.out.printf(
          "%-22s %-58s %8s  %7s %7s | %9s %7s %7s%n",
          "kind", "query", "images", "p50", "p95", "objects", "p50", "p95");
      List<Double> every = new ArrayList<>();
      for (String[] kind : KINDS) {
        measure(project, kind[0], kind[1], every);
      }
      Collections.sort(every);
      System.out.printf(
          "all kinds: p50 %.1f ms, p95 %.1f ms, worst %.1f ms%n",
          every.get(every.size() / 2), every.get(every.size() * 95 / 100), every.getLast());
    }
  }

  private static void measure(Project project, String kind, String text, List<Double> every) {
    double[] lists = new double[ROUNDS];
    double[] counts = new double[ROUNDS];
    int images = 0;
    long objects = 0;
    for (int i = -2; i < ROUNDS; i++) {
      long began = System.nanoTime();
      Query query = project.parse(text).orThrow();
      images = project.images().ids(query).length;
      double took = ms(began);
      long counting = System.nanoTime();
      objects = project.finds().count(query);
      if (i >= 0) {
        lists[i] = took;
        counts[i] = ms(counting);
        every.add(took);
      }
    }
    Arrays.sort(lists);
    Arrays.sort(counts);
    System.out.printf(
        "%-22s %-58s %,8d  %7.1f %7.1f | %,9d %7.1f %7.1f%n",
        kind,
        text,
        images,
        lists[ROUNDS / 2],
        lists[ROUNDS * 95 / 100],
        objects,
        counts[ROUNDS / 2],
        counts[ROUNDS * 95 / 100]);
  }

  private static double ms(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private void load() {
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Import")) {
        categories(bulk);
        for (int i = 1; i <= IMAGES; i++) {
          bulk.add(image(i));
        }
        for (int i = 1; i <= ANNOTATIONS; i++) {
          bulk.add(annotation(i));
        }
        bulk.commit();
      }
      run(project);
      for (long id = 5; id < 2000; id += 5) {
        Image image = project.images().find(id).orElseThrow();
        project
            .journal()
            .apply("Comment", new Change.OfImage(image, image.withComment("seen " + id)));
      }
    }
  }

  private static void categories(Bulk bulk) {
    String[] names = {
      "person", "helmet", "head", "vest", "boots", "gloves", "ladder", "machine", "goggles", "rope"
    };
    for (int i = 0; i < names.length; i++) {
      Category category = Category.of(i + 1, names[i]);
      bulk.add(
          i == 1
              ? category.withAttributes(
                  List.of(
                      new Attribute.Choice("worn", true, List.of("worn", "missing", "carried")),
                      new Attribute.Numeric("age", false)))
              : category);
    }
  }

  private Image image(int i) {
    String name = "site_%02d/img_%06d.jpg".formatted(i % 40, i);
    boolean large = i % 10 == 0;
    Image image =
        Image.of(i, name, name, large ? 4000 : 1280, large ? 3000 : 960)
            .withSplit(i % 7 == 0 ? Split.VAL : i % 11 == 0 ? Split.TEST : Split.TRAIN)
            .withState(STATES.get(random.nextInt(STATES.size())));
    if (i % 8 == 0) {
      image = image.withTags(List.of("night"));
    } else if (i % 501 == 0) {
      image = image.withTags(List.of("rain", "rare"));
    }
    return i % 100 == 0 ? image.withComment("no helmet seen on image " + i) : image;
  }

  private Annotation annotation(int i) {
    long image = 1L + random.nextInt(IMAGES);
    int category = category();
    double side = Math.exp(1.5 + random.nextDouble() * 4);
    Box box = new Box(random.nextInt(1000), random.nextInt(800), side, side * 1.3);
    Annotation a =
        i % 3 == 0
            ? Annotation.drawn(i, image, category, polygon(box))
            : Annotation.drawn(i, image, category, box);
    if (category == 2 && i % 20 != 0) {
      String worn = i % 10 == 0 ? "missing" : i % 13 == 0 ? "carried" : "worn";
      a =
          a.withAttributes(
              List.of(
                  new AttributeValue.Choice("worn", worn),
                  new AttributeValue.Numeric("age", random.nextInt(100))));
    }
    if (i % 997 == 0) {
      a = a.withStanding(new Standing(0, i % 2 == 0, i % 2 == 1, false));
    }
    return i % 1009 == 0 ? a.withCrowd(true) : a;
  }

  private int category() {
    int roll = random.nextInt(100);
    int category = 0;
    while (roll >= SHARES[category]) {
      roll -= SHARES[category++];
    }
    return category + 1;
  }

  private static Segmentation polygon(Box box) {
    double[] xy = new double[24];
    for (int k = 0; k < 12; k++) {
      double angle = Math.PI * k / 6;
      xy[2 * k] =
          Math.rint(((box.x() + box.width() / 2) + box.width() / 2 * Math.cos(angle)) * 100) / 100;
      xy[2 * k + 1] =
          Math.rint(((box.y() + box.height() / 2) + box.height() / 2 * Math.sin(angle)) * 100)
              / 100;
    }
    return new Segmentation.Polygons(List.of(new Polygon(xy)));
  }

  private void run(Project project) {
    Run begun =
        new Run(
            0,
            "bench",
            "m",
            "",
            "cpu",
            0.01,
            List.of(
                new Run.ModelClass("person", 1L),
                new Run.ModelClass("helmet", 2L),
                new Run.ModelClass("head", 3L)),
            Instant.now(),
            null);
    try (RunWriter writer = project.runs().start(begun)) {
      List<RunWriter.Found> batch = new ArrayList<>();
      for (int i = 1; i <= IMAGES; i++) {
        List<Prediction> found = new ArrayList<>();
        for (int k = PREDICTIONS / IMAGES; k > 0; k--) {
          Box box = new Box(random.nextInt(1000), random.nextInt(800), 40, 60);
          found.add(Prediction.box(i, random.nextInt(3), box, random.nextDouble()));
        }
        batch.add(new RunWriter.Found(i, found));
        if (batch.size() == 500 || i == IMAGES) {
          writer.add(batch);
          batch.clear();
        }
      }
      writer.finish(Instant.now());
    }
  }
}
