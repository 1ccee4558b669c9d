package org.spotter.format;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.RleString;

/// Reads the results file for [CocoColumnsReader].
final class CocoColumnsResults {
  private enum Kind {
    UNKNOWN,
    BOXES,
    MASKS
  }

  private final CocoColumnsCursor cursor;
  private final CocoColumns.Results into;
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
  private @Nullable Mask mask;

  CocoColumnsResults(CocoColumnsCursor cursor, CocoColumns.Results into) {
    this.cursor = cursor;
    this.into = into;
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
    mask = null;
    cursor.fields(this::field);
    require(hasImage, "this result has no image_id");
    require(hasCategory, "this result has no category_id");
    require(hasScore, "this result has no score");
    if (kind == Kind.UNKNOWN) {
      kind = hasBox ? Kind.BOXES : Kind.MASKS;
    }
    emit(kind == Kind.BOXES ? boxArea() : maskArea());
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
      default -> cursor.skip();
    }
  }

  private double boxArea() {
    require(hasBox, "this result has no bbox, unlike the first one");
    require(box[2] >= 0 && box[3] >= 0, "this result's bbox has a negative extent");
    return box[2] * box[3];
  }

  private double maskArea() {
    Mask found = mask;
    if (found == null) {
      throw cursor.problem("this result has neither a bbox nor a run-length segmentation");
    }
    if (!hasBox) {
      Box bounds = found.bounds();
      box[0] = bounds == null ? 0 : bounds.x();
      box[1] = bounds == null ? 0 : bounds.y();
      box[2] = bounds == null ? 0 : bounds.width();
      box[3] = bounds == null ? 0 : bounds.height();
    }
    return found.area();
  }

  private void emit(double area) {
    into.result(imageId, categoryId, box[0], box[1], box[2], box[3], area, score);
  }

  /// A mask is only worth decoding where there are no boxes.
  private void segmentation() throws IOException {
    if (kind == Kind.BOXES || cursor.token() != JsonToken.START_OBJECT) {
      cursor.skip();
    } else {
      mask = new RunLength().read();
    }
  }

  private void require(boolean there, String problem) {
    if (!there) {
      throw cursor.problem(problem);
    }
  }

  /// A run-length mask as an object with `size` and `counts`.
  private final class RunLength {
    private final double[] size = new double[2];
    private boolean hasSize;
    private @Nullable String text;
    private int @Nullable [] runs;

    Mask read() throws IOException {
      cursor.fields(this::field);
      require(hasSize, "this mask has no size");
      try {
        return mask((int) size[1], (int) size[0]);
      } catch (IllegalArgumentException e) {
        throw cursor.problem("this mask is broken: " + e.getMessage());
      }
    }

    private Mask mask(int width, int height) {
      if (text != null) {
        return RleString.decode(text, width, height);
      }
      if (runs != null) {
        return new Mask(width, height, runs);
      }
      throw cursor.problem("this mask has no counts");
    }

    private void field() throws IOException {
      switch (cursor.name()) {
        case "size" -> hasSize = cursor.numbers(size, "size");
        case "counts" -> counts();
        default -> cursor.skip();
      }
    }

    private void counts() throws IOException {
      if (cursor.token() == JsonToken.VALUE_STRING) {
        text = cursor.text();
        return;
      }
      cursor.expect(JsonToken.START_ARRAY, "a list of runs or a compressed text");
      int[] list = new int[64];
      int n = 0;
      while (cursor.next() != JsonToken.END_ARRAY) {
        if (n == list.length) {
          list = Arrays.copyOf(list, 2 * n);
        }
        list[n++] = (int) cursor.id();
      }
      runs = Arrays.copyOf(list, n);
    }
  }
}
