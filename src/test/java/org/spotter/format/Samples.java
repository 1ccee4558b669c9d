package org.spotter.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Split;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// A data set that has a bit of everything.
final class Samples {
  private static final Origin IMPORTED = new Origin.Imported();

  private Samples() {}

  static Collected empty() {
    return new Collected();
  }

  static Collected everything() {
    var all = new Collected();
    all.extra = new Extra("{\"info\":{\"year\":2017,\"x\":1.10},\"licenses\":[]}");
    all.categories.add(Category.of(0, "helmet"));
    all.categories.add(person());
    all.images.add(image(0, "site/one.jpg", Extra.NONE));
    all.images.add(image(7, "two ü.png", new Extra("{\"license\":3}")));
    all.annotations.add(annotation(0, 7, 0, new Box(8, 16, 32, 64), null));
    all.annotations.add(annotation(5, 0, 0, new Box(0.5, 1.25, 3, 4), polygons()));
    all.annotations.add(annotation(6, 0, 0, new Box(0, 0, 2, 2), mask(false)));
    all.annotations.add(annotation(8, 0, 0, new Box(0, 0, 2, 2), mask(true)));
    all.annotations.add(pose());
    all.annotations.add(
        annotation(10, 0, 0, new Box(1, 1, 9, 9), null)
            .withStanding(new Standing(-3, true, false, true)));
    all.annotations.add(
        annotation(11, 0, 0, new Box(1, 1, 9, 9), null)
            .withCrowd(true)
            .withStanding(new Standing(2, false, true, true)));
    return all;
  }

  private static Category person() {
    var skeleton =
        new Skeleton(
            List.of("head", "left_hand", "right_hand"),
            List.of(new Skeleton.Pair(0, 1), new Skeleton.Pair(0, 2)),
            List.of(new Skeleton.Pair(1, 2)),
            List.of(0.026, 0.062, 0.062));
    return new Category(
        3,
        "person",
        "living",
        "#0072b2",
        skeleton,
        List.of(new Attribute.Choice("view", true, List.of("front", "back"))),
        new Extra("{\"code\":1.50}"));
  }

  private static Image image(long id, String name, Extra extra) {
    return new Image(id, name, name, 128, 128, Split.NONE, ReviewState.TO_DO, "", extra);
  }

  private static Annotation annotation(
      long id, long image, long category, Box box, @Nullable Segmentation segmentation) {
    return new Annotation(
        id,
        image,
        category,
        box,
        segmentation,
        null,
        box.area(),
        segmentation instanceof Segmentation.RunLength(_, boolean compressed) && compressed,
        List.of(),
        IMPORTED,
        Extra.NONE);
  }

  private static Segmentation polygons() {
    return new Segmentation.Polygons(
        List.of(
            new Polygon(0.5, 1.25, 3.5, 1.25, 3.5, 5.25),
            new Polygon(1, 1, 2.123456789012345, 1, 2, 1e-7)));
  }

  private static Segmentation mask(boolean compressed) {
    return new Segmentation.RunLength(new Mask(128, 128, new int[] {2, 5, 4, 16_373}), compressed);
  }

  private static Annotation pose() {
    return new Annotation(
        9,
        7,
        3,
        new Box(1, 2, 3.25, 4),
        null,
        new Keypoints(1, 2, 2, 3.5, 4, 1, 0, 0, 0),
        12.75,
        false,
        List.of(
            new AttributeValue.Choice("view", "back"),
            new AttributeValue.Numeric("rotation", 90.5),
            new AttributeValue.Text("note", "half \"hidden\""),
            new AttributeValue.YesNo("occluded", true)),
        IMPORTED,
        new Extra("{\"track\":{\"id\":12345678901234567890}}"));
  }
}
