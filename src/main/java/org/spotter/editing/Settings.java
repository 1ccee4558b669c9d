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
/// @param options how the tools are set
public record Settings(
    @Nullable Long categoryId, Set<Long> hidden, LongSupplier newId, Options options) {
  public Settings {
    hidden = Set.copyOf(hidden);
  }

  public Settings(@Nullable Long categoryId, Set<Long> hidden, LongSupplier newId) {
    this(categoryId, hidden, newId, Options.DEFAULT);
  }

  public Settings withCategory(@Nullable Long newCategoryId) {
    return new Settings(newCategoryId, hidden, newId, options);
  }

  public Settings withHidden(Set<Long> categoryIds) {
    return new Settings(categoryId, categoryIds, newId, options);
  }

  public Settings withNewId(LongSupplier ids) {
    return new Settings(categoryId, hidden, ids, options);
  }

  public Settings withOptions(Options newOptions) {
    return new Settings(categoryId, hidden, newId, newOptions);
  }

  /// Whether the annotation is to be seen.
  public boolean shows(Annotation annotation) {
    return !annotation.standing().hidden() && !hidden.contains(annotation.categoryId());
  }

  /// Whether pointer and rubber band may take hold of the annotation.
  public boolean reaches(Annotation annotation) {
    return shows(annotation) && !annotation.standing().locked();
  }
}
