package org.spotter.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A typed property that annotations of a category have.
public sealed interface Attribute {
  String name();

  /// Whether an annotation without a value is unfinished.
  boolean required();

  /// The key that sets it, as the key maps write keys; empty for none.
  String key();

  /// What a new annotation says, or null when nothing.
  @Nullable AttributeValue first();

  /// One of the given answers.
  ///
  /// @param initial the answer of a new annotation, or null
  record Choice(
      String name, boolean required, List<String> options, @Nullable String initial, String key)
      implements Attribute {
    public Choice {
      options = List.copyOf(options);
    }

    public Choice(String name, boolean required, List<String> options) {
      this(name, required, options, null, "");
    }

    @Override
    public @Nullable AttributeValue first() {
      return initial == null ? null : new AttributeValue.Choice(name, initial);
    }
  }

  /// @param initial the number of a new annotation, or null
  record Numeric(String name, boolean required, @Nullable Double initial, String key)
      implements Attribute {
    public Numeric(String name, boolean required) {
      this(name, required, null, "");
    }

    @Override
    public @Nullable AttributeValue first() {
      return initial == null ? null : new AttributeValue.Numeric(name, initial);
    }
  }

  /// @param initial the text of a new annotation, or null
  record Text(String name, boolean required, @Nullable String initial, String key)
      implements Attribute {
    public Text(String name, boolean required) {
      this(name, required, null, "");
    }

    @Override
    public @Nullable AttributeValue first() {
      return initial == null ? null : new AttributeValue.Text(name, initial);
    }
  }

  /// @param initial the answer of a new annotation, or null
  record YesNo(String name, boolean required, @Nullable Boolean initial, String key)
      implements Attribute {
    public YesNo(String name, boolean required) {
      this(name, required, null, "");
    }

    @Override
    public @Nullable AttributeValue first() {
      return initial == null ? null : new AttributeValue.YesNo(name, initial);
    }
  }
}
