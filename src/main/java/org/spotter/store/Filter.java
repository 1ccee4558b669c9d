package org.spotter.store;

import java.util.ArrayList;
import java.util.List;

/// An image query as a condition on the table `image`.
///
/// @param where ` WHERE …`, or empty for all
/// @param values its parameters
record Filter(String where, List<Object> values) {
  static Filter of(ImageQuery query) {
    List<String> conditions = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    if (!query.text().isEmpty()) {
      conditions.add("instr(search, ?) > 0");
      arguments.add(NameKeys.search(query.text()));
    }
    if (query.split() != null) {
      conditions.add("split = ?");
      arguments.add(ImageRow.name(query.split()));
    }
    if (query.state() != null) {
      conditions.add("state = ?");
      arguments.add(ImageRow.name(query.state()));
    }
    if (query.categoryId() != null) {
      conditions.add("id IN (SELECT image_id FROM annotation WHERE category_id = ?)");
      arguments.add(query.categoryId());
    }
    if (query.runId() != null) {
      conditions.add("id IN (SELECT image_id FROM run_image WHERE run_id = ?)");
      arguments.add(query.runId());
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return new Filter(where, arguments);
  }

  Object[] arguments() {
    return values.toArray();
  }

  /// The condition for another table's column that names an image.
  String whereImage(String column) {
    return where.isEmpty() ? "" : " WHERE " + column + " IN (SELECT id FROM image" + where + ")";
  }
}
