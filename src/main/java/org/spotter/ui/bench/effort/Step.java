package org.spotter.ui.bench.effort;

/// A step of the work in another tool.
///
/// @param what is done, with its key
/// @param times how often
/// @param actions what it takes each time: chords, clicks, drags and notches
/// @param source the page and section of the tool's documentation that says so
public record Step(String what, int times, int actions, String source) {
  /// What it takes in all.
  public int sum() {
    return times * actions;
  }
}
