package org.spotter.format;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Skeleton;

/// Reads the names of joints and the bones between them where the cursor is; what is neither is
/// passed over, as numbers do not need it.
final class CocoColumnsBones {
  private final CocoColumnsCursor cursor;

  CocoColumnsBones(CocoColumnsCursor cursor) {
    this.cursor = cursor;
  }

  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    if (!isList()) {
      return names;
    }
    while (cursor.next() != JsonToken.END_ARRAY) {
      if (cursor.token() == JsonToken.VALUE_STRING) {
        names.add(cursor.text());
      } else {
        cursor.skip();
      }
    }
    return names;
  }

  /// Pairs of joints, 1-based in the file and 0-based here.
  List<Skeleton.Pair> edges() throws IOException {
    List<Skeleton.Pair> edges = new ArrayList<>();
    if (!isList()) {
      return edges;
    }
    while (cursor.next() != JsonToken.END_ARRAY) {
      if (cursor.token() == JsonToken.START_ARRAY) {
        addEdge(edges);
      } else {
        cursor.skip();
      }
    }
    return edges;
  }

  private void addEdge(List<Skeleton.Pair> edges) throws IOException {
    List<Integer> ends = new ArrayList<>();
    while (cursor.next() != JsonToken.END_ARRAY) {
      if (cursor.token() == JsonToken.VALUE_NUMBER_INT) {
        ends.add((int) Math.clamp(cursor.number(), 0, Integer.MAX_VALUE) - 1);
      } else {
        cursor.skip();
      }
    }
    if (ends.size() == 2 && ends.stream().allMatch(e -> e >= 0)) {
      edges.add(new Skeleton.Pair(ends.get(0), ends.get(1)));
    }
  }

  private boolean isList() throws IOException {
    boolean list = cursor.token() == JsonToken.START_ARRAY;
    if (!list) {
      cursor.skip();
    }
    return list;
  }
}
