package org.spotter.editing;

import java.util.List;
import java.util.Set;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;
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

  /// Handles to take hold of.
  record Handles(Box box, List<Handle> handles) implements Mark {
    public Handles {
      handles = List.copyOf(handles);
    }
  }
}
