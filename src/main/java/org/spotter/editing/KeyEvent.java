package org.spotter.editing;

/// A key went down that tools know.
public record KeyEvent(Key key, Modifiers modifiers) implements Input {
  /// The keys tools use; all others belong to the window's key map.
  public enum Key {
    ESCAPE,
    ENTER,
    DELETE,
    BACKSPACE,
    LEFT,
    RIGHT,
    UP,
    DOWN
  }
}
