package org.spotter.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One part of a shape with what is cut out of it: a ring around it and a ring around each hole, in
/// pixels. An island inside a hole is an outline of its own.
///
/// @param shell the ring around the part
/// @param holes the rings around its holes, within the shell and apart from each other
public record Outline(Polygon shell, List<Polygon> holes) {
  public Outline {
    holes = List.copyOf(holes);
  }

  /// A part without holes.
  public static Outline of(Polygon shell) {
    return new Outline(shell, List.of());
  }

  /// The area of the shell less that of the holes.
  public double area() {
    return shell.area() - holes.stream().mapToDouble(Polygon::area).sum();
  }

  /// The area of all parts together; where parts overlap it counts twice.
  public static double area(List<Outline> parts) {
    return parts.stream().mapToDouble(Outline::area).sum();
  }

  /// The smallest box around the shell, or null when it has no vertices.
  public @Nullable Box bounds() {
    return shell.bounds();
  }

  /// The smallest box around all parts, or null when there is nothing.
  public static @Nullable Box bounds(List<Outline> parts) {
    return parts.stream()
        .map(Outline::bounds)
        .filter(Objects::nonNull)
        .reduce(Box::union)
        .orElse(null);
  }

  /// Whether the point is inside the shell and in none of the holes.
  public boolean contains(Point p) {
    return shell.contains(p) && holes.stream().noneMatch(hole -> hole.contains(p));
  }

  public Outline moved(double dx, double dy) {
    return new Outline(shell.moved(dx, dy), holes.stream().map(h -> h.moved(dx, dy)).toList());
  }

  /// The shell, then the holes.
  public List<Polygon> rings() {
    List<Polygon> rings = new ArrayList<>(holes.size() + 1);
    rings.add(shell);
    rings.addAll(holes);
    return rings;
  }

  /// The same rings in the order and sense in which two equal outlines are equal: the shell
  /// clockwise on the screen, the holes the other way, each ring from its leftmost (then upper)
  /// vertex, the holes from left to right by it.
  public Outline normal() {
    Comparator<Polygon> byFirst =
        Comparator.comparingDouble((Polygon p) -> p.x(0)).thenComparingDouble(p -> p.y(0));
    return new Outline(
        normal(shell, true),
        holes.stream()
            .filter(hole -> hole.size() > 0)
            .map(hole -> normal(hole, false))
            .sorted(byFirst)
            .toList());
  }

  private static Polygon normal(Polygon ring, boolean clockwise) {
    Polygon turned = ring.signedArea() >= 0 == clockwise ? ring : ring.reversed();
    return turned.from(turned.leftmost());
  }
}
