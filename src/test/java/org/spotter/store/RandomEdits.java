package org.spotter.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Split;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Fills a project with anything, and changes it in every way: singly, in groups, back and forth,
/// by loads and by runs.
final class RandomEdits {
  private static final int IMAGES = 12;

  private final Random random;
  private final Project project;

  RandomEdits(Random random, Project project) {
    this.random = random;
    this.project = project;
  }

  /// Three categories, some images and objects, and the run `random`.
  ///
  /// @return the run's id
  long fill() {
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(
          Category.of(1, "helmet")
              .withAttributes(
                  List.of(
                      new Attribute.Choice("worn", true, List.of("worn", "missing")),
                      new Attribute.Numeric("age", false))));
      bulk.add(Category.of(2, "head"));
      bulk.add(Category.of(3, "person"));
      for (int id = 0; id < IMAGES; id++) {
        bulk.add(image(id));
      }
      for (int id = 1; id < 30; id++) {
        bulk.add(annotation(id));
      }
      bulk.commit();
    }
    Run begun =
        new Run(
            0,
            "random",
            "m",
            "",
            "cpu",
            0,
            List.of(
                new Run.ModelClass("a", 1L),
                new Run.ModelClass("b", 2L),
                new Run.ModelClass("c", null)),
            Instant.EPOCH,
            null);
    try (RunWriter writer = project.runs().start(begun)) {
      for (int image = 0; image < IMAGES - 2; image++) {
        writer.add(image, predictions(image));
      }
      return writer.run().id();
    }
  }

  /// One edit of any kind.
  void edit(long run) {
    switch (random.nextInt(12)) {
      case 0, 1 -> project.journal().undo();
      case 2 -> project.journal().redo();
      case 3 -> load();
      case 4 -> decide(run);
      case 5 -> again(run);
      case 6, 7 -> describe();
      case 8 -> merge();
      default -> project.journal().apply("Edit", change(project.annotations().nextId()));
    }
  }

  private Image image(int id) {
    Image image =
        Image.of(id, "s" + id % 3 + "/" + id + ".jpg", id + ".jpg", 40 + 40 * id % 400, 100);
    return described(image);
  }

  private Image described(Image image) {
    List<String> tags = List.of("night", "Rain", "x");
    return image
        .withState(pick(ReviewState.values()))
        .withSplit(pick(Split.values()))
        .withTags(tags.subList(random.nextInt(4), 3))
        .withComplete(random.nextBoolean() ? List.of() : List.of(1L + random.nextInt(3)))
        .withComment(random.nextInt(3) == 0 ? "see this" : "");
  }

  private Box box() {
    return new Box(
        10.0 * random.nextInt(4), 0, 10.0 + 10 * random.nextInt(3), 10.0 + random.nextInt(2));
  }

  private Annotation annotation(long id) {
    long image = random.nextInt(IMAGES);
    long category = 1L + random.nextInt(3);
    Annotation drawn =
        switch (random.nextInt(6)) {
          case 0 -> Annotation.drawn(id, image, category, polygon());
          case 1 -> Annotation.drawn(id, image, category, mask());
          case 2 -> Annotation.drawn(id, image, category, new Keypoints(1, 2, 2, 20, 30, 1));
          default -> Annotation.drawn(id, image, category, box());
        };
    return originated(drawn, random.nextInt(5) == 0 ? Double.NaN : 100.0 * random.nextInt(10))
        .withCrowd(random.nextInt(6) == 0)
        .withAttributes(values())
        .withStanding(
            new Standing(
                0, random.nextInt(5) == 0, random.nextInt(5) == 0, random.nextInt(5) == 0));
  }

  private Annotation originated(Annotation a, double area) {
    Origin origin =
        switch (random.nextInt(3)) {
          case 0 -> new Origin.Drawn();
          case 1 -> new Origin.Imported();
          default -> new Origin.Accepted("random", .5, random.nextBoolean());
        };
    return new Annotation(
        a.id(),
        a.imageId(),
        a.categoryId(),
        random.nextInt(9) == 0 ? null : a.bbox(),
        a.segmentation(),
        a.keypoints(),
        area,
        false,
        List.of(),
        origin,
        a.extra());
  }

  private List<AttributeValue> values() {
    List<AttributeValue> values = new ArrayList<>();
    if (random.nextBoolean()) {
      values.add(new AttributeValue.Choice("worn", random.nextBoolean() ? "missing" : "Worn"));
    }
    if (random.nextBoolean()) {
      values.add(new AttributeValue.Numeric("age", random.nextInt(10)));
    }
    if (random.nextBoolean()) {
      values.add(new AttributeValue.YesNo("sure", random.nextBoolean()));
    }
    return values;
  }

  private static Segmentation polygon() {
    return new Segmentation.Polygons(List.of(new Polygon(0, 0, 9, 0, 9, 9)));
  }

  private static Segmentation mask() {
    return new Segmentation.RunLength(new Mask(4, 4, new int[] {3, 5, 8}), false);
  }

  private List<Prediction> predictions(long image) {
    List<Prediction> all = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      all.add(Prediction.box(image, random.nextInt(3), box(), random.nextInt(11) / 10.0));
    }
    return all;
  }

  private List<Annotation> all() {
    List<Annotation> all = new ArrayList<>();
    project.annotations().each(ImageQuery.ALL, all::add);
    return all;
  }

  private Change change(long freeId) {
    List<Annotation> now = all();
    if (now.isEmpty() || random.nextInt(3) == 0) {
      return Change.add(annotation(freeId));
    }
    Annotation one = now.get(random.nextInt(now.size()));
    return random.nextInt(3) == 0 ? Change.delete(one) : Change.replace(one, annotation(one.id()));
  }

  private void merge() {
    List<Change> changes = new ArrayList<>();
    for (Annotation a : all()) {
      if (a.categoryId() == 2) {
        changes.add(Change.replace(a, a.withCategory(1)));
      }
    }
    if (!changes.isEmpty()) {
      project.journal().apply("Merge", new Change.Group(changes));
    }
  }

  private void describe() {
    Image image = project.images().find(random.nextInt(IMAGES)).orElseThrow();
    project.journal().apply("Describe", new Change.OfImage(image, described(image)));
  }

  private void decide(long run) {
    long image = random.nextInt(IMAGES);
    List<Prediction> found = project.runs().predictions(run, image);
    if (!found.isEmpty()) {
      Prediction p = found.get(random.nextInt(found.size()));
      Decision.State now =
          project.runs().decisions(run, image).getOrDefault(p.id(), Decision.State.OPEN);
      Decision.State next = pick(Decision.State.values());
      project
          .journal()
          .apply(
              "Decide", new Change.OfDecision(Decision.of(run, p, now), Decision.of(run, p, next)));
    }
  }

  /// The run looks at an image again; undoing a decision on what is gone does nothing then.
  private void again(long run) {
    long image = random.nextInt(IMAGES - 1);
    if (project.runs().decisions(run, image).isEmpty()) {
      try (RunWriter writer = project.runs().resume(project.runs().find(run).orElseThrow())) {
        writer.add(image, predictions(image));
      }
    }
  }

  /// A load adds one object and puts another in the place of one that is there.
  private void load() {
    List<Annotation> now = all();
    try (Bulk bulk = project.bulk("More")) {
      bulk.add(annotation(project.annotations().nextId()));
      if (!now.isEmpty()) {
        bulk.replace(annotation(now.getFirst().id()));
      }
      bulk.commit();
    }
  }

  @SafeVarargs
  private <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }
}
