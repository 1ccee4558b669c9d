package org.spotter.editing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Joints that are placed one by one in their order.
///
/// @param id of the annotation that gets them, or null for a new one
/// @param order which joints, each once
/// @param placed what was said of those passed, in that order
record Guide(@Nullable Long id, long categoryId, List<Integer> order, List<Said> placed) {
  Guide {
    order = List.copyOf(order);
    placed = List.copyOf(placed);
  }

  /// @param visibility 0 for a joint that was passed over
  record Said(Point at, int visibility) {}

  static Guide of(PoseTarget target) {
    return new Guide(target.id(), target.category().id(), target.missing(), List.of());
  }

  boolean isDone() {
    return placed.size() >= order.size();
  }

  /// The joint that comes next, or -1 after the last.
  int next() {
    return isDone() ? -1 : order.get(placed.size());
  }

  Guide says(Point at, int visibility) {
    return new Guide(
        id,
        categoryId,
        order,
        Stream.concat(placed.stream(), Stream.of(new Said(at, visibility))).toList());
  }

  Guide back() {
    return placed.isEmpty()
        ? this
        : new Guide(id, categoryId, order, placed.subList(0, placed.size() - 1));
  }

  /// The joints there are with what was said put over them.
  Keypoints over(Keypoints present) {
    Keypoints all = present;
    for (int i = 0; i < placed.size(); i++) {
      if (order.get(i) < all.size()) {
        all = Joints.put(all, order.get(i), placed.get(i).at, placed.get(i).visibility);
      }
    }
    return all;
  }
}
