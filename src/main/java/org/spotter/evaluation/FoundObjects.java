package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.spotter.evaluation.Match.Labelled;

/// How the objects found differ between two runs over the same ground truth.
///
/// @param fixed objects that only the second found
/// @param broken objects that only the first found
public record FoundObjects(List<Labelled> fixed, List<Labelled> broken) {
  public FoundObjects {
    fixed = List.copyOf(fixed);
    broken = List.copyOf(broken);
  }

  /// @param before matches of the first run
  /// @param after matches of the second, made with the same [GroundTruth]
  /// @param minScore predictions below it do not count
  public static FoundObjects between(Matches before, Matches after, double minScore) {
    List<Labelled> fixed = new ArrayList<>();
    List<Labelled> broken = new ArrayList<>();
    for (int object = 0; object < before.objectCount(); object++) {
      boolean was = before.found(object, minScore);
      boolean is = after.found(object, minScore);
      if (was != is && !before.isIgnored(object)) {
        (is ? fixed : broken).add(before.labelled(object));
      }
    }
    return new FoundObjects(fixed, broken);
  }
}
