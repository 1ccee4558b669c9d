package org.spotter.editing;

/// Keys held down beside another.
///
/// @param control Ctrl, on a Mac Cmd
public record Modifiers(boolean shift, boolean control, boolean alt) {
  public static final Modifiers NONE = new Modifiers(false, false, false);
  public static final Modifiers SHIFT = new Modifiers(true, false, false);
  public static final Modifiers CONTROL = new Modifiers(false, true, false);

  /// Whether a click adds to or takes from the selection.
  public boolean toggles() {
    return shift || control;
  }
}
