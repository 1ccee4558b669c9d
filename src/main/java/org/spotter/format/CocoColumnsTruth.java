package org.spotter.format;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// Reads the ground truth file for [CocoColumnsReader].
final class CocoColumnsTruth {
  private final CocoColumnsCursor cursor;
  private final CocoColumns.Truth into;
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

  CocoColumnsTruth(CocoColumnsCursor cursor, CocoColumns.Truth into) {
    this.cursor = cursor;
    this.into = into;
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
    cursor.fields(this::idField);
    require(hasId, "this image has no id");
    into.image(id);
  }

  private void category() throws IOException {
    hasId = false;
    categoryName = "";
    cursor.fields(this::categoryField);
    require(hasId, "this category has no id");
    into.category(id, categoryName);
  }

  private void categoryField() throws IOException {
    if (cursor.name().equals("name")) {
      categoryName = cursor.text();
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
    cursor.fields(this::annotationField);
    require(hasId, "this annotation has no id");
    require(hasImage, "annotation ", " has no image_id");
    require(hasCategory, "annotation ", " has no category_id");
    require(hasBox, "annotation ", " has no bbox");
    require(box[2] >= 0 && box[3] >= 0, "the bbox of annotation ", " has a negative extent");
    double size = hasArea ? area : box[2] * box[3];
    into.annotation(id, imageId, categoryId, box[0], box[1], box[2], box[3], size, iscrowd);
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
      default -> idField();
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
