package org.spotter.editing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// Something a tool shows above the resting shapes while it works. None of it is stored.
public sealed interface Mark {
  /// Lines through the pointer over the whole image, to aim with.
  record Crosshair(Point at) implements Mark {}

  /// A shape that is being drawn.
  record Drawing(Shape shape, long categoryId) implements Mark {}

  /// Annotations shown elsewhere than they are.
  record Shifted(Set<Long> ids, double dx, double dy) implements Mark {
    public Shifted {
      ids = Set.copyOf(ids);
    }
  }

  /// An annotation shown as it would become; it hides the one of the same id.
  record Reshaped(Annotation after) implements Mark {}

  /// The annotation under the pointer.
  record Hover(long id) implements Mark {}

  /// The frame of a rubber band.
  record Band(Box frame) implements Mark {}

  /// A line that is being drawn.
  ///
  /// @param points its corners so far
  /// @param rubber what the next click would add, from the last corner on
  /// @param categoryId of what it becomes, or null when it becomes nothing of its own
  record Line(List<Point> points, List<Point> rubber, @Nullable Long categoryId) implements Mark {
    public Line {
      points = List.copyOf(points);
      rubber = List.copyOf(rubber);
    }
  }

  /// Vertices to take hold of.
  record Vertices(List<Point> at, Look look) implements Mark {
    public Vertices {
      at = List.copyOf(at);
    }

    /// What they are for.
    public enum Look {
      PLAIN,
      /// What the next key or drag is about.
      CHOSEN,
      /// The middle of an edge, to be drawn out into a new vertex.
      MIDDLE
    }
  }

  /// A place that the pointer snaps to.
  record Snapped(Point at) implements Mark {}

  /// An annotation's pixels as they would become, or those of a new one; the one of the same id is
  /// not shown beside it.
  ///
  /// @param id of the annotation, or null while it has none
  record Painted(@Nullable Long id, long categoryId, Mask mask) implements Mark {}

  /// The brush under the pointer.
  ///
  /// @param diameter in image pixels
  record Nib(Point at, double diameter, boolean square, boolean erasing) implements Mark {}

  /// A stroke that says what belongs to an object and what does not.
  ///
  /// @param diameter in image pixels
  record Scribble(List<Point> points, double diameter, boolean belongs) implements Mark {
    public Scribble {
      points = List.copyOf(points);
    }
  }

  /// A joint of an annotation, to be told from its others.
  ///
  /// @param of the annotation as it is or would become
  record Joint(Annotation of, int joint, String name) implements Mark {}

  /// A name beside a place.
  record Label(Point at, String text) implements Mark {}

  /// Handles to take hold of.
  record Handles(Box box, List<Handle> handles) implements Mark {
    public Handles {
      handles = List.copyOf(handles);
    }
  }
}
