package org.spotter.inference;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/// Something wrong at a place of a YAML text.
final class YamlFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  private YamlFault(int line, int column, String what) {
    super(what, null, false, false);
    this.line = line;
    this.column = column;
  }

  /// @param mark where it is; null for the beginning
  /// @param what is wrong, as the end of a sentence
  static YamlFault at(@Nullable Mark mark, String what) {
    return mark == null
        ? new YamlFault(1, 1, what)
        : new YamlFault(mark.getLine() + 1, mark.getColumn() + 1, what);
  }

  /// From 1.
  int line() {
    return line;
  }

  /// From 1.
  int column() {
    return column;
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
