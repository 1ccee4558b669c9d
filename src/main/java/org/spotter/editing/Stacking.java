package org.spotter.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;

/// Gives annotations other places from back to front. Only the layers of those that move change,
/// and of those that lie over them and would otherwise be passed as well.
final class Stacking {
  private static final Comparator<Annotation> BACK_TO_FRONT =
      Comparator.<Annotation>comparingInt(a -> a.standing().layer())
          .thenComparingLong(Annotation::id);

  /// Which way things move: 1 to the front, -1 to the back.
  private final int way;

  private final Comparator<Annotation> order;
  private final Map<Long, Annotation> now = new LinkedHashMap<>();

  private final Scene scene;

  private Stacking(Scene scene, int way) {
    this.scene = scene;
    this.way = way;
    order = way > 0 ? BACK_TO_FRONT : BACK_TO_FRONT.reversed();
    scene.document().annotations().forEach(a -> now.put(a.id(), a));
  }

  /// Past everything else; among themselves they stay as they are.
  static List<Change> farthest(Scene scene, List<Annotation> movers, int way) {
    Stacking stacking = new Stacking(scene, way);
    stacking.beyondAll(movers);
    return stacking.changes();
  }

  /// Past the next to be seen that each overlaps.
  static List<Change> oneStep(Scene scene, List<Annotation> movers, int way) {
    Stacking stacking = new Stacking(scene, way);
    movers.stream()
        .sorted(stacking.order.reversed())
        .forEach(m -> stacking.step(stacking.present(m), ids(movers)));
    return stacking.changes();
  }

  private Annotation present(Annotation annotation) {
    return Objects.requireNonNull(now.get(annotation.id()));
  }

  private void beyondAll(List<Annotation> movers) {
    Set<Long> moving = ids(movers);
    Annotation last =
        now.values().stream().filter(a -> !moving.contains(a.id())).max(order).orElse(null);
    if (last == null || movers.stream().allMatch(m -> order.compare(m, last) > 0)) {
      return;
    }
    int layer = last.standing().layer();
    @Nullable Integer former = null;
    for (Annotation mover : movers.stream().sorted(order).toList()) {
      if (former == null || former != mover.standing().layer()) {
        layer += way;
      }
      former = mover.standing().layer();
      put(mover, layer);
    }
  }

  private void step(Annotation mover, Set<Long> moving) {
    Annotation next =
        now.values().stream()
            .filter(scene.settings()::shows)
            .filter(a -> order.compare(a, mover) > 0 && overlap(a, mover))
            .min(order)
            .orElse(null);
    if (next == null || moving.contains(next.id())) {
      return;
    }
    List<Annotation> above =
        now.values().stream().filter(a -> order.compare(a, next) > 0).sorted(order).toList();
    List<Annotation> raised = new ArrayList<>(List.of(pastOf(mover, next)));
    for (Annotation a : above) {
      raised.stream()
          .filter(r -> overlap(r, a) && order.compare(r, a) > 0)
          .max(order)
          .ifPresent(r -> raised.add(pastOf(a, r)));
    }
  }

  /// Puts the one just past the other.
  private Annotation pastOf(Annotation mover, Annotation other) {
    int layer = other.standing().layer();
    boolean idSuffices = way * Long.compare(mover.id(), other.id()) > 0;
    return put(mover, idSuffices ? layer : layer + way);
  }

  private Annotation put(Annotation mover, int layer) {
    Annotation moved = mover.withStanding(mover.standing().withLayer(layer));
    now.put(moved.id(), moved);
    return moved;
  }

  private List<Change> changes() {
    return scene.document().annotations().stream()
        .filter(a -> !a.equals(present(a)))
        .map(a -> Change.replace(a, present(a)))
        .toList();
  }

  private static Set<Long> ids(List<Annotation> annotations) {
    return new HashSet<>(Selection.of(annotations).ids());
  }

  private static boolean overlap(Annotation a, Annotation b) {
    Box one = Shape.of(a).bounds();
    Box other = Shape.of(b).bounds();
    return one != null && other != null && one.intersects(other);
  }
}
