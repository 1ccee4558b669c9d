package org.spotter.format.coco;

import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.format.InsideFolder;

/// Reads one entry of `images`.
final class ImageReader {
  private final Rest rest = new Rest();

  /// @param cursor at the entry's opening brace
  Image read(Cursor cursor) {
    cursor.expectObject("an entry of images");
    long offset = cursor.offset();
    @Nullable Long id = null;
    @Nullable String fileName = null;
    int width = 0;
    int height = 0;
    for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
      if (cursor.isNull()) {
        rest.keep(field, "null");
        continue;
      }
      switch (field) {
        case "id" -> id = cursor.whole("the id of an image");
        case "file_name" -> fileName = fileName(cursor);
        case "width" -> width = extent(cursor, field);
        case "height" -> height = extent(cursor, field);
        default -> rest.keep(field, cursor);
      }
    }
    if (id == null || fileName == null) {
      throw cursor.problemAt(
          offset, "this image has no " + (id == null ? "id" : "file_name (image " + id + ")"));
    }
    return new Image(
        id, fileName, fileName, width, height, Split.NONE, ReviewState.TO_DO, "", rest.take());
  }

  private static String fileName(Cursor cursor) {
    String name = cursor.text("file_name");
    String fault = InsideFolder.fault(name);
    if (!fault.isEmpty()) {
      throw cursor.problem("the file_name \"" + name + "\" " + fault);
    }
    return name;
  }

  private static int extent(Cursor cursor, String field) {
    long value = cursor.whole("the " + field + " of an image");
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw cursor.problem("an image cannot have a " + field + " of " + value);
    }
    return (int) value;
  }
}
