package org.spotter.evaluation;

import java.util.BitSet;
import java.util.List;

/// Images that have something in common, and how well a run does on them.
///
/// @param trait what they have in common
/// @param value which value of it
/// @param images which images, as places in the order of ids
/// @param objects how many objects that count are on them
/// @param numbers the run's numbers on them, in the order of [Headline#names]
/// @param f1 how sure the F1 is
/// @param rest F1 on all other images
public record Slice(
    String trait,
    String value,
    BitSet images,
    int objects,
    List<Double> numbers,
    Interval f1,
    double rest) {
  public Slice {
    numbers = List.copyOf(numbers);
  }

  /// By how much it is worse than the rest even when it was lucky: below 0 it may be chance.
  public double surelyWorseBy() {
    return rest - f1.high();
  }
}
