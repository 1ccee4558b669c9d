package org.spotter.format;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Reads the results file for [CocoColumnsReader].
final class CocoColumnsResults {
  private enum Kind {
    UNKNOWN,
    BOXES,
    MASKS,
    JOINTS
  }

  private final CocoColumnsCursor cursor;
  private final CocoColumns.Shape shape;
  private final CocoColumns.Results into;
  private final CocoColumnsShapes shapes;
  private final double[] box = new double[4];
  private Kind kind = Kind.UNKNOWN;

  // What was found of the present result.
  private boolean hasImage;
  private boolean hasCategory;
  private boolean hasScore;
  private boolean hasBox;
  private long imageId;
  private long categoryId;
  private double score;
  private @Nullable Segmentation pixels;
  private @Nullable Keypoints joints;

  CocoColumnsResults(CocoColumnsCursor cursor, CocoColumns.Shape shape, CocoColumns.Results into) {
    this.cursor = cursor;
    this.shape = shape;
    this.into = into;
    this.shapes = new CocoColumnsShapes(cursor);
  }

  void read() throws IOException {
    cursor.next();
    cursor.expect(JsonToken.START_ARRAY, "a list of results");
    cursor.objects("Reading results", this::result);
    cursor.end();
  }

  private void result() throws IOException {
    hasImage = false;
    hasCategory = false;
    hasScore = false;
    hasBox = false;
    pixels = null;
    joints = null;
    cursor.fields(this::field);
    require(hasImage, "this result has no image_id");
    require(hasCategory, "this result has no category_id");
    require(hasScore, "this result has no score");
    if (kind == Kind.UNKNOWN) {
      kind = kindOfFirst();
    }
    double area = area();
    into.result(imageId, categoryId, box[0], box[1], box[2], box[3], area, score);
    switch (shape) {
      case BOX -> {}
      case PIXELS -> into.pixels(pixels());
      case JOINTS -> into.joints(joints());
    }
  }

  private Kind kindOfFirst() {
    if (hasBox) {
      return Kind.BOXES;
    }
    return pixels == null && joints != null ? Kind.JOINTS : Kind.MASKS;
  }

  /// The area; for masks and joints without a box that is made, too.
  private double area() {
    return switch (kind) {
      case BOXES -> boxArea();
      case MASKS, UNKNOWN -> maskArea();
      case JOINTS -> jointsArea();
    };
  }

  private void field() throws IOException {
    switch (cursor.name()) {
      case "image_id" -> {
        imageId = cursor.id();
        hasImage = true;
      }
      case "category_id" -> {
        categoryId = cursor.id();
        hasCategory = true;
      }
      case "score" -> {
        score = cursor.number();
        hasScore = true;
      }
      case "bbox" -> hasBox = cursor.numbers(box, "bbox");
      case "segmentation" -> segmentation();
      case "keypoints" -> keypoints();
      default -> cursor.skip();
    }
  }

  private double boxArea() {
    require(hasBox, "this result has no bbox, unlike the first one");
    require(box[2] >= 0 && box[3] >= 0, "this result's bbox has a negative extent");
    return box[2] * box[3];
  }

  private double maskArea() {
    if (!(pixels instanceof Segmentation.RunLength(Mask mask, _))) {
      throw cursor.problem("this result has neither a bbox nor a run-length segmentation");
    }
    if (!hasBox) {
      Box bounds = mask.bounds();
      box[0] = bounds == null ? 0 : bounds.x();
      box[1] = bounds == null ? 0 : bounds.y();
      box[2] = bounds == null ? 0 : bounds.width();
      box[3] = bounds == null ? 0 : bounds.height();
    }
    return mask.area();
  }

  /// The box around all joints, also those that are not visible.
  private double jointsArea() {
    Keypoints all = joints();
    double right = all.x(0);
    double bottom = all.y(0);
    box[0] = right;
    box[1] = bottom;
    for (int i = 1; i < all.size(); i++) {
      box[0] = Math.min(box[0], all.x(i));
      box[1] = Math.min(box[1], all.y(i));
      right = Math.max(right, all.x(i));
      bottom = Math.max(bottom, all.y(i));
    }
    box[2] = right - box[0];
    box[3] = bottom - box[1];
    return box[2] * box[3];
  }

  private Segmentation pixels() {
    if (pixels != null) {
      return pixels;
    }
    require(kind != Kind.JOINTS, "this result has no segmentation");
    double right = box[0] + box[2];
    double bottom = box[1] + box[3];
    return new Segmentation.Polygons(
        List.of(new Polygon(box[0], box[1], box[0], bottom, right, bottom, right, box[1])));
  }

  private Keypoints joints() {
    if (joints == null || joints.size() == 0) {
      throw cursor.problem("this result has no keypoints");
    }
    return joints;
  }

  /// A mask is only worth reading where it is asked for, or where there are no boxes.
  private void segmentation() throws IOException {
    if (shape == CocoColumns.Shape.PIXELS && !cursor.isNull()) {
      pixels = shapes.segmentation();
    } else if (kind != Kind.BOXES && cursor.token() == JsonToken.START_OBJECT) {
      pixels = shapes.runLength();
    } else {
      cursor.skip();
    }
  }

  private void keypoints() throws IOException {
    boolean forBox = kind == Kind.UNKNOWN || kind == Kind.JOINTS;
    if ((shape == CocoColumns.Shape.JOINTS || forBox) && !cursor.isNull()) {
      joints = shapes.keypoints();
    } else {
      cursor.skip();
    }
  }

  private void require(boolean there, String problem) {
    if (!there) {
      throw cursor.problem(problem);
    }
  }
}
