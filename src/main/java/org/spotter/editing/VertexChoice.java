package org.spotter.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spotter.geometry.Point;

/// Which vertices of a polygon are chosen. They are known by their places, so that one which an
/// undo has moved is not taken for another.
///
/// @param id the annotation
record VertexChoice(long id, Set<Point> places) {
  static final VertexChoice NONE = new VertexChoice(0, Set.of());

  VertexChoice {
    places = Set.copyOf(places);
  }

  static VertexChoice of(long id, Point place) {
    return new VertexChoice(id, Set.of(place));
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /// What of it is still there: nothing when another object, or several, are selected.
  VertexChoice in(Scene scene) {
    if (isEmpty() || !scene.selection().ids().equals(List.of(id))) {
      return NONE;
    }
    return VertexGrips.of(scene)
        .map(grips -> new VertexChoice(id, grips.rings().present(places)))
        .orElse(NONE);
  }

  VertexChoice toggled(long annotationId, Point place) {
    Set<Point> next = new HashSet<>(id == annotationId ? places : Set.of());
    if (!next.remove(place)) {
      next.add(place);
    }
    return new VertexChoice(annotationId, next);
  }
}
