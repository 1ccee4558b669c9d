package org.spotter.editing;

import org.spotter.geometry.Point;

/// The pointer did something.
///
/// @param at where, in image pixels; may be outside the image
/// @param pixel how many image pixels one pixel of the screen is (1 at 100 %, 0.5 at 200 %), so
///   that a handle is as easy to catch at every zoom
/// @param button which button, `NONE` for a move without one
public record PointerEvent(
    Action action, Point at, double pixel, Button button, Modifiers modifiers) implements Input {
  /// What the pointer did. `DRAGGED` is a move with a button down; `EXITED` means it left.
  public enum Action {
    MOVED,
    PRESSED,
    DRAGGED,
    RELEASED,
    EXITED
  }

  /// The button it is about.
  public enum Button {
    NONE,
    PRIMARY,
    SECONDARY
  }

  boolean isPrimary(Action wanted) {
    return action == wanted && button == Button.PRIMARY;
  }
}
