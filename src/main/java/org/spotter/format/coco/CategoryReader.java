package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Skeleton;

/// Reads one entry of `categories`.
final class CategoryReader {
  private final Rest rest = new Rest();

  /// @param cursor at the entry's opening brace
  Category read(Cursor cursor) {
    cursor.expectObject("an entry of categories");
    long offset = cursor.offset();
    @Nullable Long id = null;
    @Nullable String name = null;
    String supercategory = "";
    @Nullable String color = null;
    List<Attribute> attributes = List.of();
    var skeleton = new SkeletonReader();
    for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
      if (cursor.isNull()) {
        rest.keep(field, "null");
        continue;
      }
      switch (field) {
        case "id" -> id = cursor.whole("the id of a category");
        case "name" -> name = cursor.text("the name of a category");
        case "supercategory" -> supercategory = supercategory(cursor);
        case "keypoints" -> skeleton.joints(joints(cursor));
        case "skeleton", "sigmas", "flip_pairs" -> skeleton.keep(field, cursor.copy(field));
        case "color" -> color = color(cursor);
        case "attributes" -> attributes = attributes(cursor);
        default -> rest.keep(field, cursor);
      }
    }
    if (id == null || name == null || name.isBlank()) {
      throw cursor.problemAt(offset, "this category has no " + (id == null ? "id" : "name"));
    }
    @Nullable Skeleton joints = skeleton.take(rest);
    return new Category(id, name, supercategory, color, joints, attributes, rest.take());
  }

  private String supercategory(Cursor cursor) {
    String text = cursor.text("the supercategory of a category");
    if (text.isEmpty()) {
      rest.keep("supercategory", "\"\"");
    }
    return text;
  }

  private static List<String> joints(Cursor cursor) {
    cursor.expectList("keypoints of a category");
    List<String> names = new ArrayList<>();
    while (cursor.next() != JsonToken.END_ARRAY) {
      names.add(cursor.text("a joint's name"));
    }
    return names;
  }

  /// `#rrggbb`; other ways to say a colour are kept as they are.
  private @Nullable String color(Cursor cursor) {
    if (cursor.token() == JsonToken.VALUE_STRING) {
      String text = cursor.text("color");
      if (text.matches("#[0-9a-fA-F]{6}")) {
        return text;
      }
    }
    rest.keep("color", cursor);
    return null;
  }

  private List<Attribute> attributes(Cursor cursor) {
    String json = cursor.copy("attributes");
    List<Attribute> definitions = AttributeJson.definitions(json);
    if (definitions.isEmpty()) {
      rest.keep("attributes", json);
    }
    return definitions;
  }
}
