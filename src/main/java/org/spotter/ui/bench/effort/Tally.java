package org.spotter.ui.bench.effort;

import org.spotter.geometry.Point;

/// Counts what a hand does.
final class Tally {
  private int keys;
  private int clicks;
  private int drags;
  private int notches;
  private double travel;

  /// A chord, however many keys are down in it.
  void key() {
    keys++;
  }

  void click() {
    clicks++;
  }

  void drag() {
    drags++;
  }

  void notch() {
    notches++;
  }

  /// The pointer went straight from a place to another.
  void way(Point from, Point to) {
    travel += from.distance(to);
  }

  /// What was done so far.
  Effort sum() {
    return new Effort(keys, clicks, drags, notches, travel);
  }
}
