package org.spotter.format.coco;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// Reads one entry of `annotations` and checks it against the categories and images known.
final class AnnotationReader {
  private static final Origin IMPORTED = new Origin.Imported();

  private final Known known;
  private final Rest rest = new Rest();
  private final NumberList numbers = new NumberList();
  private final SegmentationReader segmentations = new SegmentationReader();

  private @Nullable Long id;
  private @Nullable Long imageId;
  private @Nullable Long categoryId;
  private @Nullable Box bbox;
  private @Nullable Segmentation segmentation;
  private @Nullable Keypoints keypoints;
  private @Nullable Long numKeypoints;
  private double area;
  private boolean iscrowd;
  private @Nullable String attributes;
  private StandingJson standing = StandingJson.NONE;

  AnnotationReader(Known known) {
    this.known = known;
  }

  /// @param cursor at the entry's opening brace
  Annotation read(Cursor cursor) {
    cursor.expectObject("an entry of annotations");
    long offset = cursor.offset();
    reset();
    for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
      if (cursor.isNull()) {
        rest.keep(field, "null");
      } else {
        field(field, cursor);
      }
    }
    return checked(cursor, offset);
  }

  private void reset() {
    id = null;
    imageId = null;
    categoryId = known.implicitCategory();
    bbox = null;
    segmentation = null;
    keypoints = null;
    numKeypoints = null;
    area = Double.NaN;
    iscrowd = false;
    attributes = null;
    standing = StandingJson.NONE;
  }

  private void field(String field, Cursor cursor) {
    switch (field) {
      case "id" -> id = cursor.whole("the id of an annotation");
      case "image_id" -> imageId = cursor.whole("image_id");
      case "category_id" -> categoryId = cursor.whole("category_id");
      case "bbox" -> bbox = box(cursor);
      case "segmentation" -> segmentation = segmentations.read(cursor);
      case "keypoints" -> keypoints = keypoints(cursor);
      case "num_keypoints" -> numKeypoints = cursor.whole("num_keypoints");
      case "area" -> area = cursor.number("area");
      case "iscrowd" -> iscrowd = cursor.flag("iscrowd");
      case "attributes" -> attributes = cursor.copy("attributes");
      case StandingJson.FIELD -> standing = StandingJson.of(cursor.copy(field));
      default -> rest.keep(field, cursor);
    }
  }

  private Box box(Cursor cursor) {
    long offset = cursor.offset();
    numbers.read(cursor, "bbox");
    if (numbers.size() != 4) {
      throw cursor.problemAt(
          offset, "bbox is [x, y, width, height], not " + numbers.size() + " numbers");
    }
    if (numbers.get(2) < 0 || numbers.get(3) < 0) {
      throw cursor.problemAt(offset, "bbox has a negative width or height");
    }
    return new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }

  private Keypoints keypoints(Cursor cursor) {
    long offset = cursor.offset();
    numbers.read(cursor, "keypoints");
    if (numbers.size() % 3 != 0) {
      throw cursor.problemAt(
          offset,
          "keypoints come as x, y, visibility a joint, not as " + numbers.size() + " numbers");
    }
    return new Keypoints(numbers.toArray());
  }

  private Annotation checked(Cursor cursor, long offset) {
    if (id == null || imageId == null || categoryId == null) {
      String missing = id == null ? "id" : imageId == null ? "image_id" : "category_id";
      throw cursor.problemAt(offset, "this annotation has no " + missing);
    }
    String fault = known.fault(id, imageId, categoryId, keypoints);
    if (fault.isEmpty()) {
      fault = known.fault(imageId, segmentation);
    }
    if (!fault.isEmpty()) {
      throw cursor.problemAt(offset, "annotation " + id + " " + fault);
    }
    keepNumKeypoints();
    List<AttributeValue> values = attributes(categoryId);
    return new Annotation(
        id,
        imageId,
        categoryId,
        bbox,
        segmentation,
        keypoints,
        area,
        standing.isCrowd(iscrowd),
        values,
        IMPORTED,
        rest.take(),
        standing.standing());
  }

  /// A count that is not what the keypoints say is kept; one that is will be counted again.
  private void keepNumKeypoints() {
    if (numKeypoints != null && (keypoints == null || keypoints.labelled() != numKeypoints)) {
      rest.keep("num_keypoints", numKeypoints.toString());
    }
  }

  private List<AttributeValue> attributes(long category) {
    if (attributes == null) {
      return List.of();
    }
    List<AttributeValue> values = AttributeJson.values(attributes, known.attributes(category));
    if (values.isEmpty()) {
      rest.keep("attributes", attributes);
    }
    return values;
  }
}
