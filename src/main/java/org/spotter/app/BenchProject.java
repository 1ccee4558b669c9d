package org.spotter.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.task.Progress;

/// Makes a large project to measure with: ten objects an image, of ten categories of which one is
/// on nearly every image and two are rare, a third of them polygons; five predictions an image. The
/// same each time. There are no pictures.
final class BenchProject {
  private static final int OBJECTS = 10;
  private static final int PREDICTIONS = 5;
  private static final int[] SHARES = {40, 20, 12, 8, 6, 5, 4, 3, 1, 1};
  private static final List<ReviewState> STATES = List.copyOf(EnumSet.allOf(ReviewState.class));

  private final Random random = new Random(11);
  private final Path file;
  private final int images;
  private final int annotations;

  private BenchProject(Path file, int images) {
    this.file = file;
    this.images = images;
    annotations = OBJECTS * images;
  }

  /// @param images how many
  static void make(Path file, int images, Progress progress) {
    new BenchProject(file, images).load(progress);
  }

  private void told(Progress progress, int done) {
    if (done % 1000 == 0) {
      progress.check();
      progress.report("Making a project of " + annotations + " annotations", done, annotations);
    }
  }

  private void load(Progress progress) {
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Import")) {
        categories(bulk);
        for (int i = 1; i <= images; i++) {
          bulk.add(image(i));
        }
        for (int i = 1; i <= annotations; i++) {
          bulk.add(annotation(i));
          told(progress, i);
        }
        bulk.commit();
      }
      run(project);
      for (long id = 5; id < Math.min(2000, images); id += 5) {
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
    long image = 1L + random.nextInt(images);
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
      for (int i = 1; i <= images; i++) {
        List<Prediction> found = new ArrayList<>();
        for (int k = PREDICTIONS; k > 0; k--) {
          Box box = new Box(random.nextInt(1000), random.nextInt(800), 40, 60);
          found.add(Prediction.box(i, random.nextInt(3), box, random.nextDouble()));
        }
        batch.add(new RunWriter.Found(i, found));
        if (batch.size() == 500 || i == images) {
          writer.add(batch);
          batch.clear();
        }
      }
      writer.finish(Instant.now());
    }
  }
}
