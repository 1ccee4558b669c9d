package org.spotter.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// Ground truth: one object of an image, or, when it has neither box nor segmentation nor
/// keypoints, a class of the whole image.
///
/// @param id COCO annotation id; new ids start at 1, a given 0 is kept
/// @param imageId the image it is on
/// @param categoryId what it is
/// @param bbox its box, or null
/// @param segmentation its pixels, or null
/// @param keypoints its joints, in the order of the category's skeleton, or null
/// @param area square pixels, as given (OKS and COCO's size ranges use it); `NaN` when the source
///   gave none
/// @param iscrowd whether it marks a group that cannot be told apart
/// @param attributes what is said of it
/// @param origin where it came from
/// @param extra unknown COCO fields
public record Annotation(
    long id,
    long imageId,
    long categoryId,
    @Nullable Box bbox,
    @Nullable Segmentation segmentation,
    @Nullable Keypoints keypoints,
    double area,
    boolean iscrowd,
    List<AttributeValue> attributes,
    Origin origin,
    Extra extra) {
  public Annotation {
    attributes = List.copyOf(attributes);
  }

  /// A box that a person drew.
  public static Annotation drawn(long id, long imageId, long categoryId, Box bbox) {
    return new Annotation(
        id,
        imageId,
        categoryId,
        bbox,
        null,
        null,
        bbox.area(),
        false,
        List.of(),
        new Origin.Drawn(),
        Extra.NONE);
  }

  public Annotation withBbox(Box newBbox) {
    double newArea = segmentation == null ? newBbox.area() : area;
    return new Annotation(
        id,
        imageId,
        categoryId,
        newBbox,
        segmentation,
        keypoints,
        newArea,
        iscrowd,
        attributes,
        corrected(),
        extra);
  }

  /// The whole object moved: box, polygons, mask and joints. A mask moves by whole pixels.
  public Annotation moved(double dx, double dy) {
    return new Annotation(
        id,
        imageId,
        categoryId,
        bbox == null ? null : bbox.moved(dx, dy),
        segmentation == null ? null : segmentation.moved(dx, dy),
        keypoints == null ? null : keypoints.moved(dx, dy),
        area,
        iscrowd,
        attributes,
        corrected(),
        extra);
  }

  public Annotation withCategory(long newCategoryId) {
    return new Annotation(
        id,
        imageId,
        newCategoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        iscrowd,
        attributes,
        corrected(),
        extra);
  }

  public Annotation withId(long newId) {
    return new Annotation(
        newId,
        imageId,
        categoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        iscrowd,
        attributes,
        origin,
        extra);
  }

  private Origin corrected() {
    return origin instanceof Origin.Accepted(String run, double score, _)
        ? new Origin.Accepted(run, score, true)
        : origin;
  }
}
