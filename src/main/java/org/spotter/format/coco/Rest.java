package org.spotter.format.coco;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.spotter.dataset.Extra;

/// Gathers the fields of one object that Spotter has no use for.
final class Rest {
  private final StringBuilder json = new StringBuilder();

  /// Keeps the cursor's current value.
  void keep(String field, Cursor cursor) {
    keep(field, cursor.copy("\"" + field + "\""));
  }

  /// @param value JSON text
  void keep(String field, String value) {
    json.append(json.isEmpty() ? '{' : ',').append('"');
    JsonStringEncoder.getInstance().quoteAsString(field, json);
    json.append("\":").append(value);
  }

  int length() {
    return json.length();
  }

  /// What was kept, and begins anew.
  Extra take() {
    if (json.isEmpty()) {
      return Extra.NONE;
    }
    var extra = new Extra(json.append('}').toString());
    json.setLength(0);
    return extra;
  }
}
