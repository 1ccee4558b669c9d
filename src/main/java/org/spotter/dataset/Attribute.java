package org.spotter.dataset;

import java.util.List;

/// A typed property that annotations of a category have.
public sealed interface Attribute {
  String name();

  boolean required();

  /// One of the given answers.
  record Choice(String name, boolean required, List<String> options) implements Attribute {
    public Choice {
      options = List.copyOf(options);
    }
  }

  record Numeric(String name, boolean required) implements Attribute {}

  record Text(String name, boolean required) implements Attribute {}

  record YesNo(String name, boolean required) implements Attribute {}
}
