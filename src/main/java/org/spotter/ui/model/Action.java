package org.spotter.ui.model;

import javafx.beans.value.ObservableBooleanValue;

/// Something a person can have done, from a menu, a button, a key or the palette alike.
///
/// @param id its name in the key map; its words are at `action.ID` of the bundle
/// @param icon a Feather icon, such as `fth-square`
/// @param enabled whether it can be done now
/// @param run does it; called on the window's thread
public record Action(String id, String icon, ObservableBooleanValue enabled, Runnable run) {
  public String text() {
    return KeyMap.name(id);
  }

  /// Does it if it can be done now.
  ///
  /// @return whether it was
  public boolean perform() {
    boolean can = enabled.get();
    if (can) {
      run.run();
    }
    return can;
  }
}
