package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.RleString;

/// Reads `segmentation`: a list of polygons, or a run-length mask with its counts as a list or as
/// COCO's compressed string.
final class SegmentationReader {
  private final NumberList numbers = new NumberList();

  Segmentation read(Cursor cursor) {
    return switch (cursor.token()) {
      case START_ARRAY -> polygons(cursor);
      case START_OBJECT -> mask(cursor);
      case null, default ->
          throw cursor.problem("segmentation must be a list of polygons or a run-length object");
    };
  }

  private Segmentation polygons(Cursor cursor) {
    List<Polygon> parts = new ArrayList<>(1);
    while (cursor.next() != JsonToken.END_ARRAY) {
      long offset = cursor.offset();
      double[] xy = numbers.read(cursor, "a polygon of segmentation").toArray();
      if (xy.length % 2 != 0) {
        throw cursor.problemAt(
            offset, "this polygon has " + xy.length + " numbers, but needs as many y as x");
      }
      parts.add(new Polygon(xy));
    }
    return new Segmentation.Polygons(parts);
  }

  private Segmentation mask(Cursor cursor) {
    long offset = cursor.offset();
    double @Nullable [] size = null;
    double @Nullable [] counts = null;
    String string = null;
    for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
      switch (field) {
        case "size" -> size = numbers.read(cursor, "the size of a mask").toArray();
        case "counts" -> {
          if (cursor.token() == JsonToken.VALUE_STRING) {
            string = cursor.text("counts");
          } else {
            counts = numbers.read(cursor, "counts of a mask").toArray();
          }
        }
        default -> throw cursor.problem("a mask has counts and size, but not \"" + field + "\"");
      }
    }
    if (size == null || size.length != 2 || (counts == null && string == null)) {
      throw cursor.problemAt(offset, "a mask needs counts and its size as [height, width]");
    }
    try {
      int height = whole(size[0]);
      int width = whole(size[1]);
      return string != null
          ? new Segmentation.RunLength(RleString.decode(string, width, height), true)
          : new Segmentation.RunLength(new Mask(width, height, runs(counts)), false);
    } catch (IllegalArgumentException e) {
      throw cursor.problemAt(offset, String.valueOf(e.getMessage()));
    }
  }

  private static int[] runs(double @Nullable [] counts) {
    return counts == null
        ? new int[0]
        : Arrays.stream(counts).mapToInt(SegmentationReader::whole).toArray();
  }

  private static int whole(double value) {
    if (value != (int) value) {
      throw new IllegalArgumentException(
          "a mask's size and counts are whole numbers, not " + value);
    }
    return (int) value;
  }
}
