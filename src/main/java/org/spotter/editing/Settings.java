package org.spotter.editing;

import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;

/// What a tool needs to know beside the document.
///
/// @param categoryId the category new shapes get (the last one used), or null when none is chosen
/// @param hidden categories that are not shown, and so cannot be hit
/// @param newId gives the id of the next annotation; asked only when one is made
public record Settings(@Nullable Long categoryId, Set<Long> hidden, LongSupplier newId) {
  public Settings {
    hidden = Set.copyOf(hidden);
  }

  boolean shows(Annotation annotation) {
    return !hidden.contains(annotation.categoryId());
  }
}
