package org.spotter.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Rings to which a point can snap. Made once while a shape is drawn; asked at every move of the
/// pointer.
public final class Snap {
  /// Where a point snapped.
  ///
  /// @param ring the number of the ring
  /// @param place the place on its border
  public record Hit(int ring, OnRing place) {}

  private final List<Polygon> rings;
  private final List<Optional<Box>> bounds = new ArrayList<>();

  private Snap(List<Polygon> rings) {
    this.rings = List.copyOf(rings);
    this.rings.forEach(ring -> bounds.add(Optional.ofNullable(ring.bounds())));
  }

  public static Snap to(List<Polygon> rings) {
    return new Snap(rings);
  }

  /// The rings, in the order in which a [Hit] numbers them.
  public List<Polygon> rings() {
    return rings;
  }

  /// The nearest vertex within the radius, else the nearest place on an edge within it.
  ///
  /// @param radius in pixels, 0 or more
  public Optional<Hit> at(Point p, double radius) {
    return nearest(p, radius, OnRing::nearestVertex).or(() -> nearest(p, radius, OnRing::nearest));
  }

  private Optional<Hit> nearest(
      Point p, double radius, BiFunction<Polygon, Point, Optional<OnRing>> on) {
    @Nullable Hit best = null;
    for (int i = 0; i < rings.size(); i++) {
      if (!isNear(bounds.get(i), p, radius)) {
        continue;
      }
      OnRing place = on.apply(rings.get(i), p).orElse(null);
      double least = best == null ? radius : best.place().distance();
      if (place != null
          && (place.distance() < least || (best == null && place.distance() == least))) {
        best = new Hit(i, place);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isNear(Optional<Box> bounds, Point p, double radius) {
    return bounds.isPresent()
        && p.x() >= bounds.get().x() - radius
        && p.x() <= bounds.get().right() + radius
        && p.y() >= bounds.get().y() - radius
        && p.y() <= bounds.get().bottom() + radius;
  }
}
