package org.spotter.ui.view;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows values in a choice box by a name; nothing is ever read back from text.
public final class Names<T> extends StringConverter<T> {
  private final Function<T, String> name;

  public Names(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public @Nullable T fromString(@Nullable String text) {
    return null;
  }
}
