package org.spotter.editing;

import java.util.List;

/// What the next click or key does, for the status line.
///
/// @param key names the sentence in the window's resource bundle
/// @param arguments what the sentence fills in: names and numbers
public record Hint(String key, List<Object> arguments) {
  public Hint {
    arguments = List.copyOf(arguments);
  }

  static Hint of(String key, Object... arguments) {
    return new Hint(key, List.of(arguments));
  }
}
