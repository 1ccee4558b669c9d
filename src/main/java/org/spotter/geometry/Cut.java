package org.spotter.geometry;

import java.util.List;

/// A part cut into pieces along a line.
public final class Cut {
  private Cut() {}

  /// The pieces of a part along a line of two or more points. The line cuts where it passes through
  /// from border to border (a hole's too); where it ends inside, it leaves the part whole. A line
  /// that divides nothing gives the part back as it was.
  public static List<Outline> along(List<Point> line, Outline part) {
    if (line.size() < 2) {
      return List.of(part);
    }
    List<Outline> pieces =
        Jts.faces(part, List.of(Jts.line(line))).stream()
            .flatMap(face -> Jts.outlines(face).stream())
            .toList();
    return pieces.size() < 2 ? List.of(part) : pieces;
  }
}
