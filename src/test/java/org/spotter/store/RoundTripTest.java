package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Segmentation.Polygons;
import org.spotter.dataset.Segmentation.RunLength;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Split;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Everything the vocabulary can say comes back equal, from the tables and from the journal.
class RoundTripTest {
  private static final String ODD =
      "Ünïcødé 安全帽 👷\u200d♀️ \"quoted\" \\ \n\t'; DROP TABLE image; --";
  private static final Extra EXTRA = new Extra("{\"a\": [1.0,  -0.0, 1e400], \"ü\":\"👷\"}");

  @TempDir Path folder;

  private static List<Category> categories() {
    Skeleton skeleton =
        new Skeleton(
            List.of("nose", ODD, "left"),
            List.of(new Skeleton.Pair(0, 1), new Skeleton.Pair(1, 2)),
            List.of(new Skeleton.Pair(1, 2)),
            List.of(0.026, 1.0 / 3, Double.MIN_VALUE));
    List<Attribute> attributes =
        List.of(
            new Attribute.Choice("colour", true, List.of("red", ODD, "")),
            new Attribute.Numeric("height", false),
            new Attribute.Text(ODD, true),
            new Attribute.YesNo("worn", false),
            new Attribute.Choice("state", false, List.of("on", ODD), ODD, "1"),
            new Attribute.Numeric("age", true, -0.1, ODD),
            new Attribute.Text("note", false, "", ""),
            new Attribute.YesNo("sure", true, false, "Ctrl+S"));
    return List.of(
        new Category(7, ODD, "", "#0a0B0c", skeleton, attributes, EXTRA),
        Category.of(0, "zero"),
        new Category(-3, "minus", ODD, null, null, List.of(), Extra.NONE),
        new Category(
            Long.MAX_VALUE,
            "",
            "",
            null,
            new Skeleton(List.of(), List.of(), List.of(), List.of()),
            List.of(),
            Extra.NONE));
  }

  private static List<Image> images() {
    List<Image> images = new ArrayList<>();
    images.add(Image.of(0, "", "", 0, 0));
    images.add(
        new Image(
            5,
            "a/b/" + ODD,
            "/abs/" + ODD,
            60000,
            1,
            Split.TEST,
            ReviewState.NEEDS_WORK,
            ODD,
            EXTRA));
    for (Split split : Split.values()) {
      for (ReviewState state : ReviewState.values()) {
        images.add(
            Image.of(100 + images.size(), "s.jpg", "s.jpg", 3, 4)
                .withSplit(split)
                .withState(state));
      }
    }
    images.add(
        Image.of(6, "tagged", "", 0, 0)
            .withTags(List.of("Night", ODD, "night", "a"))
            .withComplete(List.of(7L, -3L, 7L)));
    return images;
  }

  private static List<Annotation> annotations() {
    int[] runs = new int[100_001];
    Arrays.fill(runs, 10);
    List<AttributeValue> values =
        List.of(
            new AttributeValue.Choice("colour", ODD),
            new AttributeValue.Numeric("height", 1.0 / 3),
            new AttributeValue.Numeric("nan", Double.NaN),
            new AttributeValue.Numeric("inf", Double.NEGATIVE_INFINITY),
            new AttributeValue.Numeric("zero", -0.0),
            new AttributeValue.Text(ODD, ""),
            new AttributeValue.YesNo("worn", true),
            new AttributeValue.YesNo("", false));
    Annotation zero = Annotation.drawn(0, 0, 0, new Box(-0.0, 0.0, 0.1 + 0.2, -0.0));
    Annotation wholeImage =
        new Annotation(
            8, 5, 7, null, null, null, Double.NaN, false, values, new Origin.Imported(), EXTRA);
    return List.of(
        zero,
        wholeImage,
        shaped(9, new Box(1e-300, -1e300, 1e300, 5), new Polygons(List.of()), null, -0.0),
        shaped(
            10,
            null,
            new Polygons(List.of(new Polygon(1.25, 2, 3, 4.01), new Polygon())),
            new Keypoints(),
            Double.POSITIVE_INFINITY),
        shaped(
            -11,
            new Box(0, 0, 1000, 1000),
            new RunLength(new Mask(1000, 1000, Arrays.copyOf(runs, 100_000)), true),
            new Keypoints(1.5, 2, 2, -0.0, 1.0 / 3, 0.25),
            702.1057499999998),
        shaped(12, null, new RunLength(new Mask(0, 0, new int[0]), false), null, 0),
        zero.withId(13).withCategory(7),
        accepted(14, new Origin.Accepted(ODD, 1 / 7.0, false), List.of()),
        accepted(15, new Origin.Accepted("", Double.NaN, true), values));
  }

  private static Annotation shaped(
      long id,
      @Nullable Box box,
      Segmentation segmentation,
      @Nullable Keypoints keypoints,
      double area) {
    return new Annotation(
        id,
        5,
        7,
        box,
        segmentation,
        keypoints,
        area,
        id == -11,
        List.of(),
        new Origin.Drawn(),
        Extra.NONE);
  }

  private static Annotation accepted(long id, Origin origin, List<AttributeValue> values) {
    return new Annotation(id, 5, 7, Samples.BOX, null, null, 3, false, values, origin, Extra.NONE);
  }

  @Test
  void everythingComesBackFromTheFile() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk(ODD)) {
      categories().forEach(bulk::add);
      images().forEach(bulk::add);
      annotations().forEach(bulk::add);
      bulk.datasetExtra(EXTRA);
      bulk.put(ODD, ODD);
      bulk.commit();
    }
    try (Project project = Project.openReadOnly(file)) {
      assertEquals(categories(), project.categories().all());
      assertEquals(
          images(),
          images().stream().map(i -> project.images().find(i.id()).orElseThrow()).toList());
      List<Annotation> read = new ArrayList<>();
      project.annotations().each(ImageQuery.ALL, read::add);
      assertEquals(annotations(), read);
      assertEquals(EXTRA, project.settings().datasetExtra());
      assertEquals(ODD, project.settings().get(ODD).orElseThrow());
      assertEquals(ODD, project.journal().latest(1).getFirst().label());
    }
  }

  @Test
  void everythingComesBackFromTheJournal() {
    Path file = folder.resolve("p.spotter");
    Image image = images().get(1);
    Image changed = new Image(5, ODD, "", 1, 2, Split.VAL, ReviewState.APPROVED, "", Extra.NONE);
    List<Change> changes =
        Stream.of(
                categories().stream().map(c -> new Change.OfCategory(null, c)),
                Stream.of(new Change.OfImage(image, changed)),
                annotations().stream()
                    .filter(a -> a.imageId() == 5 && a.categoryId() == 7)
                    .map(Change::add))
            .<Change>flatMap(s -> s)
            .toList();
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Images")) {
        bulk.add(image);
        bulk.commit();
      }
      project.journal().apply(ODD, new Change.Group(changes));
    }
    try (Project project = Project.open(file)) {
      Entry entry = project.journal().latest(1).getFirst();
      assertEquals(new Change.Group(changes), entry.change());
      assertEquals(new Change.Group(changes).inverse(), undone(project));
      assertEquals(List.of(), project.categories().all());
      assertEquals(image, project.images().find(5).orElseThrow());
      project.journal().redo();
      assertEquals(categories(), project.categories().all());
      assertEquals(changed, project.images().find(5).orElseThrow());
      assertEquals(changes.size() - 5, project.annotations().of(5).size());
    }
  }

  private static Change undone(Project project) {
    return project.journal().undo().orElseThrow().change();
  }
}
