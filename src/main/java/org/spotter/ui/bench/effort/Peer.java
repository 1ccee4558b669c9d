package org.spotter.ui.bench.effort;

import java.util.List;

/// Another tool, by the steps that its documentation gives for the same work, with its options set
/// as well as they go. Computed, not tried.
public sealed interface Peer permits XAnyLabeling, Cvat {
  String name();

  /// The steps, each with how often it comes; those that never come are left out.
  default List<Step> steps(Counts counts) {
    List<Step> all =
        switch (counts) {
          case Counts.Boxes boxes -> boxes(boxes);
          case Counts.Joints joints -> joints(joints);
        };
    return all.stream().filter(s -> s.times() > 0).toList();
  }

  /// Actions of all steps.
  default int actions(Counts counts) {
    return steps(counts).stream().mapToInt(Step::sum).sum();
  }

  List<Step> boxes(Counts.Boxes c);

  List<Step> joints(Counts.Joints c);
}
