package org.spotter.ui.model;

import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;

/// A yes or no that is worked out whenever it is asked for and tells of no change: for what is
/// asked seldom, as when a menu opens or a key is pressed, and would change with every move.
public record Asked(BooleanSupplier answer) implements ObservableBooleanValue {
  @Override
  public boolean get() {
    return answer.getAsBoolean();
  }

  @Override
  public Boolean getValue() {
    return get();
  }

  @Override
  public void addListener(ChangeListener<? super Boolean> listener) {}

  @Override
  public void removeListener(ChangeListener<? super Boolean> listener) {}

  @Override
  public void addListener(InvalidationListener listener) {}

  @Override
  public void removeListener(InvalidationListener listener) {}
}
