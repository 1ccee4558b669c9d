package org.spotter.format;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Keypoints;

/// Reads the ground truth file for [CocoColumnsReader].
final class CocoColumnsTruth {
  private final CocoColumnsCursor cursor;
  private final CocoColumns.Shape shape;
  private final CocoColumns.Truth into;
  private final CocoColumnsShapes shapes;
  private final CocoColumnsBones bones;
  private final double[] box = new double[4];

  // What was found of the present object.
  private boolean hasId;
  private boolean hasImage;
  private boolean hasCategory;
  private boolean hasBox;
  private boolean hasArea;
  private long id;
  private long imageId;
  private long categoryId;
  private double area;
  private boolean iscrowd;
  private String categoryName = "";
  private double[] sigmas = {};
  private List<String> jointNames = List.of();
  private List<Skeleton.Pair> edges = List.of();
  private String imageName = "";
  private long imageWidth;
  private long imageHeight;
  private long labelled;
  private @Nullable Segmentation pixels;
  private @Nullable Keypoints joints;

  CocoColumnsTruth(CocoColumnsCursor cursor, CocoColumns.Shape shape, CocoColumns.Truth into) {
    this.cursor = cursor;
    this.shape = shape;
    this.into = into;
    this.shapes = new CocoColumnsShapes(cursor);
    this.bones = new CocoColumnsBones(cursor);
  }

  void read() throws IOException {
    cursor.next();
    cursor.expect(
        JsonToken.START_OBJECT, "COCO ground truth with images, annotations and categories");
    boolean[] seen = new boolean[3];
    cursor.fields(() -> section(seen));
    cursor.end();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i]) {
        String[] names = {"images", "annotations", "categories"};
        throw cursor.problem("the file has no list of " + names[i]);
      }
    }
  }

  private void section(boolean[] seen) throws IOException {
    switch (cursor.name()) {
      case "images" -> {
        seen[0] = true;
        cursor.objects("Reading images", this::image);
      }
      case "annotations" -> {
        seen[1] = true;
        cursor.objects("Reading annotations", this::annotation);
      }
      case "categories" -> {
        seen[2] = true;
        cursor.objects("Reading categories", this::category);
      }
      default -> cursor.skip();
    }
  }

  private void image() throws IOException {
    hasId = false;
    imageWidth = 0;
    imageHeight = 0;
    imageName = "";
    cursor.fields(this::imageField);
    require(hasId, "this image has no id");
    into.image(id, size(imageWidth), size(imageHeight));
    if (!imageName.isEmpty()) {
      into.imageName(id, imageName);
    }
  }

  private static int size(long pixels) {
    return Math.clamp(pixels, 0, Integer.MAX_VALUE);
  }

  /// Sizes matter for masks only.
  private void imageField() throws IOException {
    switch (cursor.name()) {
      case "width" -> imageWidth = pixels(imageWidth);
      case "height" -> imageHeight = pixels(imageHeight);
      case "file_name" ->
          imageName = cursor.token() == JsonToken.VALUE_STRING ? cursor.text() : skipped();
      default -> idField();
    }
  }

  private String skipped() throws IOException {
    cursor.skip();
    return "";
  }

  private long pixels(long otherwise) throws IOException {
    if (shape == CocoColumns.Shape.PIXELS && !cursor.isNull()) {
      return cursor.id();
    }
    cursor.skip();
    return otherwise;
  }

  private void category() throws IOException {
    hasId = false;
    categoryName = "";
    sigmas = new double[0];
    jointNames = List.of();
    edges = List.of();
    cursor.fields(this::categoryField);
    require(hasId, "this category has no id");
    into.category(id, categoryName, sigmas);
    if (!jointNames.isEmpty()) {
      into.skeleton(id, jointNames, edges);
    }
  }

  private void categoryField() throws IOException {
    String name = cursor.name();
    if (name.equals("name")) {
      categoryName = cursor.text();
    } else if (name.equals("sigmas") && shape == CocoColumns.Shape.JOINTS) {
      sigmas = shapes.sigmas();
    } else if (name.equals("keypoints") && shape == CocoColumns.Shape.JOINTS) {
      jointNames = bones.names();
    } else if (name.equals("skeleton") && shape == CocoColumns.Shape.JOINTS) {
      edges = bones.edges();
    } else {
      idField();
    }
  }

  private void idField() throws IOException {
    if (cursor.name().equals("id")) {
      id = cursor.id();
      hasId = true;
    } else {
      cursor.skip();
    }
  }

  private void annotation() throws IOException {
    hasId = false;
    hasImage = false;
    hasCategory = false;
    hasBox = false;
    hasArea = false;
    iscrowd = false;
    labelled = -1;
    pixels = null;
    joints = null;
    cursor.fields(this::annotationField);
    require(hasId, "this annotation has no id");
    require(hasImage, "annotation ", " has no image_id");
    require(hasCategory, "annotation ", " has no category_id");
    require(hasBox, "annotation ", " has no bbox");
    require(box[2] >= 0 && box[3] >= 0, "the bbox of annotation ", " has a negative extent");
    double size = hasArea ? area : box[2] * box[3];
    into.annotation(id, imageId, categoryId, box[0], box[1], box[2], box[3], size, iscrowd);
    if (pixels != null) {
      into.pixels(pixels);
    }
    if (joints != null) {
      into.joints(joints, labelled < 0 ? joints.labelled() : labelled);
    }
  }

  private void annotationField() throws IOException {
    switch (cursor.name()) {
      case "image_id" -> {
        imageId = cursor.id();
        hasImage = true;
      }
      case "category_id" -> {
        categoryId = cursor.id();
        hasCategory = true;
      }
      case "bbox" -> hasBox = cursor.numbers(box, "bbox");
      case "area" -> {
        hasArea = !cursor.isNull();
        area = hasArea ? cursor.number() : 0;
      }
      case "iscrowd" -> iscrowd = cursor.flag();
      default -> shapeField();
    }
  }

  private void shapeField() throws IOException {
    String name = cursor.name();
    if (shape == CocoColumns.Shape.PIXELS && name.equals("segmentation")) {
      pixels = shapes.segmentation();
    } else if (shape == CocoColumns.Shape.JOINTS && name.equals("keypoints")) {
      joints = shapes.keypoints();
    } else if (shape == CocoColumns.Shape.JOINTS && name.equals("num_keypoints")) {
      labelled = cursor.isNull() ? -1 : cursor.id();
    } else {
      idField();
    }
  }

  private void require(boolean there, String problem) {
    if (!there) {
      throw cursor.problem(problem);
    }
  }

  private void require(boolean there, String before, String after) {
    if (!there) {
      throw cursor.problem(before + id + after);
    }
  }
}
