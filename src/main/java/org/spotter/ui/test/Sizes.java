package org.spotter.ui.test;

import java.util.List;
import java.util.stream.IntStream;
import org.spotter.evaluation.Matches;

/// Objects by size: the side of a square of their box's area, in pixels.
public final class Sizes {
  /// Where bins begin.
  public static final List<Integer> BINS = List.of(0, 16, 32, 64, 96, 128, 256);

  private Sizes() {}

  /// The bin of an object.
  static int bin(Matches matches, int object) {
    double side = Math.sqrt(matches.labelled(object).box().area());
    return (int) IntStream.range(1, BINS.size()).filter(i -> side >= BINS.get(i)).count();
  }
}
