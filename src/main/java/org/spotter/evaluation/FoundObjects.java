package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.spotter.evaluation.Match.Labelled;

/// How the objects found differ between two runs over the same ground truth; each object that
/// counts is in one of the lists.
///
/// @param fixed objects that only the second found
/// @param broken objects that only the first found
/// @param bothWrong objects that both missed
/// @param bothRight objects that both found
public record FoundObjects(
    List<Labelled> fixed,
    List<Labelled> broken,
    List<Labelled> bothWrong,
    List<Labelled> bothRight) {
  public FoundObjects {
    fixed = List.copyOf(fixed);
    broken = List.copyOf(broken);
    bothWrong = List.copyOf(bothWrong);
    bothRight = List.copyOf(bothRight);
  }

  /// @param before matches of the first run
  /// @param after matches of the second, made with the same [GroundTruth]
  /// @param minScore predictions below it do not count
  public static FoundObjects between(Matches before, Matches after, double minScore) {
    List<Labelled> fixed = new ArrayList<>();
    List<Labelled> broken = new ArrayList<>();
    List<Labelled> bothWrong = new ArrayList<>();
    List<Labelled> bothRight = new ArrayList<>();
    for (int object = 0; object < before.objectCount(); object++) {
      if (!before.isIgnored(object)) {
        boolean was = before.found(object, minScore);
        boolean is = after.found(object, minScore);
        List<Labelled> one = is ? fixed : broken;
        List<Labelled> both = is ? bothRight : bothWrong;
        (was == is ? both : one).add(before.labelled(object));
      }
    }
    return new FoundObjects(fixed, broken, bothWrong, bothRight);
  }
}
