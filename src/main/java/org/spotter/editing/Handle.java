package org.spotter.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// One of the eight places at which a box can be taken hold of.
public enum Handle {
  NORTH_WEST(-1, -1),
  NORTH(0, -1),
  NORTH_EAST(1, -1),
  EAST(1, 0),
  SOUTH_EAST(1, 1),
  SOUTH(0, 1),
  SOUTH_WEST(-1, 1),
  WEST(-1, 0);

  /// How near, in screen pixels, the pointer must come to take hold.
  static final double REACH = 7;

  /// A side shorter than this many screen pixels has no handle in its middle.
  private static final double ROOM = 28;

  private final int horizontal;
  private final int vertical;

  Handle(int horizontal, int vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /// Where it is on the box.
  public Point on(Box box) {
    return new Point(
        box.x() + box.width() * (horizontal + 1) / 2, box.y() + box.height() * (vertical + 1) / 2);
  }

  /// The handles the box has room for.
  static List<Handle> of(Box box, double pixel) {
    return Stream.of(values()).filter(h -> h.isCorner() || h.hasRoom(box, pixel)).toList();
  }

  /// The handle of the box at the point; of several the nearest.
  static Optional<Handle> at(Point p, Box box, double pixel) {
    return of(box, pixel).stream()
        .filter(h -> h.on(box).distance(p) <= REACH * pixel)
        .min(Comparator.comparingDouble(h -> h.on(box).distance(p)));
  }

  /// The box with this handle moved; a handle drawn past the opposite side turns the box over.
  Box drag(Box box, double dx, double dy) {
    double left = box.x() + (horizontal < 0 ? dx : 0);
    double right = box.right() + (horizontal > 0 ? dx : 0);
    double top = box.y() + (vertical < 0 ? dy : 0);
    double bottom = box.bottom() + (vertical > 0 ? dy : 0);
    return Box.between(new Point(left, top), new Point(right, bottom));
  }

  Cursor cursor() {
    if (horizontal == 0) {
      return Cursor.RESIZE_VERTICAL;
    }
    if (vertical == 0) {
      return Cursor.RESIZE_HORIZONTAL;
    }
    return horizontal == vertical ? Cursor.RESIZE_FALLING : Cursor.RESIZE_RISING;
  }

  private boolean isCorner() {
    return horizontal != 0 && vertical != 0;
  }

  private boolean hasRoom(Box box, double pixel) {
    return (horizontal == 0 ? box.width() : box.height()) >= ROOM * pixel;
  }
}
