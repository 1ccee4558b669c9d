package org.spotter.dataset;

import java.util.List;
import java.util.Objects;
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
/// @param standing how it stands among the others: layer, lock, hidden, not judged
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
    Extra extra,
    Standing standing) {
  public Annotation {
    attributes = List.copyOf(attributes);
  }

  /// An annotation about whose standing nobody has said anything.
  public Annotation(
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
    this(
        id,
        imageId,
        categoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        iscrowd,
        attributes,
        origin,
        extra,
        Standing.PLAIN);
  }

  /// A box that a person drew.
  public static Annotation drawn(long id, long imageId, long categoryId, Box bbox) {
    return drawn(id, imageId, categoryId, bbox, null, null);
  }

  /// A segmentation that a person drew, with the box around it.
  public static Annotation drawn(
      long id, long imageId, long categoryId, Segmentation segmentation) {
    return drawn(id, imageId, categoryId, segmentation.bounds(), segmentation, null);
  }

  /// A skeleton that a person placed, with the box around its labelled joints.
  public static Annotation drawn(long id, long imageId, long categoryId, Keypoints keypoints) {
    return drawn(id, imageId, categoryId, keypoints.bounds(), null, keypoints);
  }

  private static Annotation drawn(
      long id,
      long imageId,
      long categoryId,
      @Nullable Box bbox,
      @Nullable Segmentation segmentation,
      @Nullable Keypoints keypoints) {
    return new Annotation(
        id,
        imageId,
        categoryId,
        bbox,
        segmentation,
        keypoints,
        area(bbox, segmentation),
        false,
        List.of(),
        new Origin.Drawn(),
        Extra.NONE);
  }

  /// A class of the whole image, which has no place in it.
  public static Annotation ofWholeImage(long id, long imageId, long categoryId) {
    return new Annotation(
        id,
        imageId,
        categoryId,
        null,
        null,
        null,
        Double.NaN,
        false,
        List.of(),
        new Origin.Drawn(),
        Extra.NONE);
  }

  /// Whether it says what the whole image is: it has neither box nor segmentation nor keypoints.
  public boolean isOfWholeImage() {
    return bbox == null && segmentation == null && keypoints == null;
  }

  /// What it says of an attribute, or null.
  public @Nullable AttributeValue value(String attribute) {
    return attributes.stream().filter(v -> v.name().equals(attribute)).findFirst().orElse(null);
  }

  /// Another box; the area follows it unless a segmentation says how large the object is.
  public Annotation withBbox(Box newBbox) {
    double newArea = segmentation == null ? newBbox.area() : area;
    return reshaped(newBbox, segmentation, keypoints, newArea);
  }

  /// Other pixels, with the box around them and their area; without any, the box stays.
  public Annotation withSegmentation(@Nullable Segmentation newSegmentation) {
    Box around = newSegmentation == null ? null : newSegmentation.bounds();
    Box box = around == null ? bbox : around;
    return reshaped(box, newSegmentation, keypoints, area(box, newSegmentation));
  }

  /// Other joints. The box stays where there is one, or a segmentation; else it is drawn around the
  /// labelled joints.
  ///
  /// A count of joints that came with the data set is forgotten.
  ///
  /// @param newBbox the box to go with them
  public Annotation withKeypoints(@Nullable Keypoints newKeypoints, @Nullable Box newBbox) {
    double newArea = segmentation == null ? area(newBbox, null) : area;
    boolean sameBox = Objects.equals(newBbox, bbox);
    return reshaped(newBbox, segmentation, newKeypoints, sameBox ? area : newArea)
        .withExtra(extra.withoutNumber("num_keypoints"));
  }

  private Annotation withExtra(Extra newExtra) {
    return new Annotation(
        id,
        imageId,
        categoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        iscrowd,
        attributes,
        origin,
        newExtra,
        standing);
  }

  /// The whole object moved: box, polygons, mask and joints. A mask moves by whole pixels.
  public Annotation moved(double dx, double dy) {
    return reshaped(
        bbox == null ? null : bbox.moved(dx, dy),
        segmentation == null ? null : segmentation.moved(dx, dy),
        keypoints == null ? null : keypoints.moved(dx, dy),
        area);
  }

  private Annotation reshaped(
      @Nullable Box newBbox,
      @Nullable Segmentation newSegmentation,
      @Nullable Keypoints newKeypoints,
      double newArea) {
    return new Annotation(
        id,
        imageId,
        categoryId,
        newBbox,
        newSegmentation,
        newKeypoints,
        newArea,
        iscrowd,
        attributes,
        corrected(),
        extra,
        standing);
  }

  public Annotation withCategory(long newCategoryId) {
    return described(newCategoryId, iscrowd, attributes, corrected());
  }

  public Annotation withCrowd(boolean crowd) {
    return described(categoryId, crowd, attributes, corrected());
  }

  /// Other values. They say more than a model did, so that they are no correction of it.
  public Annotation withAttributes(List<AttributeValue> newAttributes) {
    return described(categoryId, iscrowd, newAttributes, origin);
  }

  private Annotation described(
      long newCategoryId, boolean crowd, List<AttributeValue> newAttributes, Origin newOrigin) {
    return new Annotation(
        id,
        imageId,
        newCategoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        crowd,
        newAttributes,
        newOrigin,
        extra,
        standing);
  }

  /// Stands otherwise among the others; that is no correction of what it says.
  public Annotation withStanding(Standing newStanding) {
    return new Annotation(
        id,
        imageId,
        categoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        iscrowd,
        attributes,
        origin,
        extra,
        newStanding);
  }

  public Annotation withId(long newId) {
    return withIds(newId, imageId, categoryId);
  }

  /// The same object under other ids, as when it comes into another project or onto another image.
  public Annotation withIds(long newId, long newImageId, long newCategoryId) {
    return new Annotation(
        newId,
        newImageId,
        newCategoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        iscrowd,
        attributes,
        origin,
        extra,
        standing);
  }

  private static double area(@Nullable Box box, @Nullable Segmentation segmentation) {
    return segmentation != null ? segmentation.area() : box == null ? 0 : box.area();
  }

  private Origin corrected() {
    return origin instanceof Origin.Accepted(String run, double score, _)
        ? new Origin.Accepted(run, score, true)
        : origin;
  }
}
