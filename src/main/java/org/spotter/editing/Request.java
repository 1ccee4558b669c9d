package org.spotter.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// Work on the picture's pixels that a tool asks for and cannot do itself. It is done in the
/// background; the latest request counts, and its [Answer] comes as an [Input].
public sealed interface Request {
  /// The pixels like the one at a point.
  ///
  /// @param tolerance how far a colour may be off, 0 to 255 a channel
  /// @param contiguous whether only what hangs together with the point counts
  record Wand(Point at, double tolerance, boolean contiguous) implements Request {}

  /// The object inside a box, parted from what is around it.
  ///
  /// @param inside pixels that belong to it for certain, or null
  /// @param outside pixels that do not, or null
  record Extract(Box box, @Nullable Mask inside, @Nullable Mask outside) implements Request {}

  /// A way between two points along the edges in the picture.
  record Trail(Point from, Point to) implements Request {}

  /// Whether this replaces the other when both wait, as a pointer that moves on does.
  default boolean replaces(Request other) {
    return getClass() == other.getClass();
  }

  /// The points it is about, to know what part of the picture is needed.
  default List<Point> points() {
    return switch (this) {
      case Wand(Point at, _, _) -> List.of(at);
      case Extract(Box box, _, _) ->
          List.of(new Point(box.x(), box.y()), new Point(box.right(), box.bottom()));
      case Trail(Point from, Point to) -> List.of(from, to);
    };
  }
}
