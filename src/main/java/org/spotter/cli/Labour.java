package org.spotter.cli;

import java.util.List;

/// What labelling took a scripted person from one start.
///
/// @param start what it began with
/// @param images photographs labelled
/// @param objects on them
/// @param counts what there was to do
/// @param hands what it took
/// @param elsewhere what the same takes in other tools
public record Labour(
    String start,
    int images,
    int objects,
    List<Count> counts,
    Hands hands,
    List<Elsewhere> elsewhere) {
  public record Count(String name, int count) {}

  /// @param keys chords
  /// @param notches of the wheel
  /// @param travel of the pointer in pixels of the screen
  public record Hands(int keys, int clicks, int drags, int notches, double travel) {
    public int pointer() {
      return clicks + drags + notches;
    }

    public int actions() {
      return keys + pointer();
    }
  }

  /// @param actions of all steps
  public record Elsewhere(String tool, List<Step> steps, int actions) {}

  /// @param source where the tool's documentation says so
  public record Step(String what, int times, int actions, String source) {}
}
