package org.spotter.ui.bench.effort;

/// What a piece of work took.
///
/// @param keys chords pressed; a chord is one, however many keys are down in it
/// @param clicks of a button
/// @param drags from press to release
/// @param notches of the wheel
/// @param travel of the pointer, in pixels of the screen
public record Effort(int keys, int clicks, int drags, int notches, double travel) {
  public static final Effort NONE = new Effort(0, 0, 0, 0, 0);

  /// Chords, clicks, drags and notches together.
  public int actions() {
    return keys + pointer();
  }

  /// Clicks, drags and notches.
  public int pointer() {
    return clicks + drags + notches;
  }
}
