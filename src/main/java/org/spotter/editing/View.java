package org.spotter.editing;

import java.util.List;

/// What a tool shows in its present state.
public record View(List<Mark> marks, Hint hint, Cursor cursor) {
  public View {
    marks = List.copyOf(marks);
  }
}
