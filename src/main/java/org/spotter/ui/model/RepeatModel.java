package org.spotter.ui.model;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was last done to the selected objects, to be done to others again: a category or an
/// attribute given, an operation.
public final class RepeatModel {
  private final ReadOnlyObjectWrapper<@Nullable Last> last = new ReadOnlyObjectWrapper<>();

  /// @param words what it is called
  /// @param again does it to what is selected then
  public record Last(String words, Runnable again) {}

  /// The latest, or null.
  public ReadOnlyObjectProperty<@Nullable Last> last() {
    return last.getReadOnlyProperty();
  }

  public BooleanBinding any() {
    return last.isNotNull();
  }

  /// Something was done that can be done again.
  public void did(String words, Runnable again) {
    last.set(new Last(words, again));
  }

  /// Does it again.
  public void again() {
    Last present = last.get();
    if (present != null) {
      present.again().run();
    }
  }
}
