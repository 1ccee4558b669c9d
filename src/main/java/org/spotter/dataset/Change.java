package org.spotter.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reversible edit, as a value: what was, and what is now. Who and when is added by the journal
/// that keeps it.
public sealed interface Change {
  /// The change that undoes this one.
  Change inverse();

  /// An annotation came (`before` null), went (`after` null) or changed. Both have the same id.
  record OfAnnotation(@Nullable Annotation before, @Nullable Annotation after) implements Change {
    public OfAnnotation {
      requireOne(before, after);
    }

    @Override
    public Change inverse() {
      return new OfAnnotation(after, before);
    }
  }

  /// A category came, went or changed.
  record OfCategory(@Nullable Category before, @Nullable Category after) implements Change {
    public OfCategory {
      requireOne(before, after);
    }

    @Override
    public Change inverse() {
      return new OfCategory(after, before);
    }
  }

  /// An image's split, state, comment, tags, completeness or size changed.
  record OfImage(Image before, Image after) implements Change {
    @Override
    public Change inverse() {
      return new OfImage(after, before);
    }
  }

  /// Somebody decided about a prediction, or thought again. Both are of the same prediction;
  /// nothing happens when its run is not there any more.
  record OfDecision(Decision before, Decision after) implements Change {
    public OfDecision {
      if (before.predictionId() != after.predictionId()) {
        throw new IllegalArgumentException("a decision is about one prediction");
      }
    }

    @Override
    public Change inverse() {
      return new OfDecision(after, before);
    }
  }

  /// The categories stand in another order in the list; ids stay.
  ///
  /// @param before the ids of all categories in their order
  /// @param after the same ids in the new order
  record OfCategoryOrder(List<Long> before, List<Long> after) implements Change {
    public OfCategoryOrder {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Change inverse() {
      return new OfCategoryOrder(after, before);
    }
  }

  /// Several edits that a person sees as one, in order.
  record Group(List<Change> changes) implements Change {
    public Group {
      changes = List.copyOf(changes);
    }

    @Override
    public Change inverse() {
      return new Group(changes.reversed().stream().map(Change::inverse).toList());
    }
  }

  static Change add(Annotation annotation) {
    return new OfAnnotation(null, annotation);
  }

  static Change replace(Annotation before, Annotation after) {
    return new OfAnnotation(before, after);
  }

  static Change delete(Annotation annotation) {
    return new OfAnnotation(annotation, null);
  }

  private static void requireOne(@Nullable Object before, @Nullable Object after) {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change has a before, an after or both");
    }
  }
}
