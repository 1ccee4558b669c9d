package org.spotter.format;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.RleString;

/// Reads pixels and joints where the cursor is.
final class CocoColumnsShapes {
  private final CocoColumnsCursor cursor;
  private double[] numbers = new double[64];

  // What was found of the present run-length mask.
  private final double[] size = new double[2];
  private boolean hasSize;
  private @Nullable String text;
  private int @Nullable [] runs;

  CocoColumnsShapes(CocoColumnsCursor cursor) {
    this.cursor = cursor;
  }

  /// Polygons or run lengths; polygons without parts for null.
  Segmentation segmentation() throws IOException {
    if (cursor.isNull()) {
      return new Segmentation.Polygons(List.of());
    }
    if (cursor.token() == JsonToken.START_OBJECT) {
      return runLength();
    }
    cursor.expect(JsonToken.START_ARRAY, "a list of polygons or a run-length mask");
    List<Polygon> parts = new ArrayList<>(1);
    while (cursor.next() != JsonToken.END_ARRAY) {
      double[] xy = numbers("a list of numbers");
      if (xy.length % 2 != 0) {
        throw cursor.problem("this polygon has an odd count of numbers");
      }
      parts.add(new Polygon(xy));
    }
    return new Segmentation.Polygons(parts);
  }

  /// No joints for null.
  Keypoints keypoints() throws IOException {
    double[] xyv = cursor.isNull() ? new double[0] : numbers("a list of joints");
    if (xyv.length % 3 != 0) {
      throw cursor.problem(
          "keypoints come as x, y, visibility a joint, not as " + xyv.length + " numbers");
    }
    return new Keypoints(xyv);
  }

  /// One a joint.
  double[] sigmas() throws IOException {
    double[] sigmas = cursor.isNull() ? new double[0] : numbers("a list of sigmas");
    for (double sigma : sigmas) {
      if (sigma <= 0) {
        throw cursor.problem("sigmas have to be more than 0");
      }
    }
    return sigmas;
  }

  /// A run-length mask as an object with `size` and `counts`.
  Segmentation.RunLength runLength() throws IOException {
    hasSize = false;
    text = null;
    runs = null;
    cursor.fields(this::field);
    if (!hasSize) {
      throw cursor.problem("this mask has no size");
    }
    try {
      return new Segmentation.RunLength(mask((int) size[1], (int) size[0]), text != null);
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
      list[n++] = run();
    }
    runs = Arrays.copyOf(list, n);
  }

  private int run() throws IOException {
    long run = cursor.id();
    if (run < 0 || run > Integer.MAX_VALUE) {
      throw cursor.problem("this mask is broken: it has a run of " + run);
    }
    return (int) run;
  }

  private double[] numbers(String what) throws IOException {
    cursor.expect(JsonToken.START_ARRAY, what);
    int n = 0;
    while (cursor.next() != JsonToken.END_ARRAY) {
      if (n == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * n);
      }
      numbers[n++] = cursor.number();
    }
    return Arrays.copyOf(numbers, n);
  }
}
