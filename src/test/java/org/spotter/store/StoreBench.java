package org.spotter.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Polygon;

/// Measures the project file at the size of COCO train 2017. Not a test; start it by hand:
///
///     java -cp target/classes:target/test-classes:LIBRARIES org.spotter.store.StoreBench FOLDER
final class StoreBench {
  private static final int IMAGES = Integer.getInteger("images", 118_287);
  private static final int ANNOTATIONS = Integer.getInteger("annotations", 860_001);
  private static final int PREDICTIONS = Integer.getInteger("predictions", 458_000);
  private static final int EDITS = Integer.getInteger("edits", 2000);

  private final Random random = new Random(7);
  private final Path file;

  private StoreBench(Path file) {
    this.file = file;
  }

  public static void main(String... arguments) throws Exception {
    Path file = Path.of(arguments[0]).resolve("bench.spotter");
    Files.deleteIfExists(file);
    StoreBench bench = new StoreBench(file);
    bench.load();
    bench.open();
    bench.queries();
    bench.run();
    bench.edits();
  }

  private void load() throws Exception {
    List<Segmentation> shapes = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      shapes.add(polygons());
    }
    long began = System.nanoTime();
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Import")) {
        for (int i = 1; i <= 80; i++) {
          bulk.add(Category.of(i, "category " + i));
        }
        for (int i = 1; i <= IMAGES; i++) {
          String name = "%012d.jpg".formatted(i * 5L);
          bulk.add(Image.of(i * 5L, name, "train2017/" + name, 640, 480));
        }
        tell("images", began, IMAGES);
        long annotations = System.nanoTime();
        for (int i = 1; i <= ANNOTATIONS; i++) {
          bulk.add(annotation(i, shapes.get(i % shapes.size())));
        }
        tell("annotations", annotations, ANNOTATIONS);
        long commit = System.nanoTime();
        bulk.commit();
        tell("indexes and commit", commit, 1);
      }
    }
    tell("bulk load in all", began, IMAGES + ANNOTATIONS);
    System.out.printf("file %.0f MB%n", Files.size(file) / 1e6);
  }

  private Annotation annotation(int i, Segmentation shape) {
    Box box = new Box(cents(500), cents(400), cents(140), cents(80));
    return new Annotation(
        i * 7919L % 1_000_003 + 1,
        (1 + i % IMAGES) * 5L,
        1 + i % 80,
        box,
        shape,
        null,
        random.nextDouble() * 9000,
        false,
        List.of(),
        new Origin.Imported(),
        Extra.NONE);
  }

  private Segmentation polygons() {
    List<Polygon> parts = new ArrayList<>();
    for (int part = random.nextInt(8) == 0 ? 2 : 1; part > 0; part--) {
      double[] xy = new double[2 * (5 + (int) Math.min(200, -25 * Math.log(random.nextDouble())))];
      double x = cents(600);
      double y = cents(440);
      for (int i = 0; i < xy.length; i += 2) {
        x = Math.rint((x + cents(20) - 10) * 100) / 100;
        y = Math.rint((y + cents(20) - 10) * 100) / 100;
        xy[i] = x;
        xy[i + 1] = y;
      }
      parts.add(new Polygon(xy));
    }
    return new Segmentation.Polygons(parts);
  }

  private double cents(int below) {
    return random.nextInt(below * 100) / 100.0;
  }

  private void open() {
    for (int i = 0; i < 3; i++) {
      long began = System.nanoTime();
      Project.open(file).close();
      tell("open and close", began, 1);
    }
  }

  private void queries() {
    try (Project project = Project.open(file)) {
      for (int i = 0; i < 3; i++) {
        long began = System.nanoTime();
        long[] ids = project.images().ids(ImageQuery.ALL);
        tell("ids of all", began, ids.length);
        began = System.nanoTime();
        project.images().ids(ImageQuery.ALL.withText("42"));
        tell("ids by text", began, 1);
        began = System.nanoTime();
        project.images().ids(ImageQuery.ALL.withCategory(17L));
        tell("ids by category", began, 1);
        began = System.nanoTime();
        project.images().some(Arrays.copyOfRange(ids, 50_000, 50_050));
        tell("some of 50", began, 50);
        began = System.nanoTime();
        project.annotations().counts(Arrays.copyOfRange(ids, 50_000, 50_050));
        tell("counts of 50", began, 50);
        began = System.nanoTime();
        project.annotations().of(ids[60_000 + i]);
        tell("annotations of one image", began, 1);
        began = System.nanoTime();
        project.categories().counts();
        tell("counts by category", began, 80);
        began = System.nanoTime();
        long[] vertices = new long[1];
        project.annotations().each(ImageQuery.ALL, a -> vertices[0] += a.id());
        tell("each annotation", began, ANNOTATIONS);
      }
    }
  }

  private void run() {
    try (Project project = Project.open(file)) {
      Run.ModelClass helmet = new Run.ModelClass("helmet", 1L);
      Run run = new Run(0, "r", "m", "", "cpu", 0.01, List.of(helmet, helmet), Instant.now(), null);
      int images = 5000;
      long began = System.nanoTime();
      long id;
      try (RunWriter writer = project.runs().start(run)) {
        id = writer.run().id();
        for (int i = 1; i <= images; i++) {
          List<Prediction> found = new ArrayList<>();
          for (int k = 0; k < PREDICTIONS / images; k++) {
            Box box = new Box(random.nextFloat() * 600, random.nextFloat() * 400, 30, 40);
            found.add(Prediction.box(i * 5L, k % 2, box, random.nextFloat()));
          }
          writer.add(i * 5L, found);
        }
        writer.finish(Instant.now());
      }
      tell("run of 5000 images", began, PREDICTIONS);
      for (int i = 0; i < 3; i++) {
        double[] sum = new double[1];
        long reading = System.nanoTime();
        project.runs().each(id, p -> sum[0] += p.score());
        tell("each prediction", reading, PREDICTIONS);
        reading = System.nanoTime();
        project.runs().eachBox(id, (_, _, _, _, _, _, _, score) -> sum[0] += score);
        tell("each box", reading, PREDICTIONS);
      }
    }
  }

  private void edits() {
    try (Project project = Project.open(file)) {
      Annotation now = project.annotations().of(500).getFirst();
      long[] nanos = new long[EDITS];
      for (int i = 0; i < EDITS; i++) {
        Annotation next = now.withBbox(new Box(cents(500), cents(400), cents(140), cents(80)));
        long began = System.nanoTime();
        project.journal().apply("Move box", Change.replace(now, next));
        nanos[i] = System.nanoTime() - began;
        now = next;
      }
      System.out.printf("first apply %.1f ms%n", nanos[0] / 1e6);
      Arrays.sort(nanos);
      System.out.printf(
          "apply p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms%n",
          nanos[EDITS / 2] / 1e6,
          nanos[EDITS * 9 / 10] / 1e6,
          nanos[EDITS * 99 / 100] / 1e6,
          nanos[EDITS - 1] / 1e6);
    }
  }

  private static void tell(String what, long began, long units) {
    double seconds = (System.nanoTime() - began) / 1e9;
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.printf(
        "%-28s %8.1f ms %12.0f /s, processor time so far %.2f s%n",
        what, seconds * 1e3, units / seconds, cpu / 1e9);
  }
}
