package org.spotter.store;

import org.jspecify.annotations.Nullable;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;

/// Which images are meant; what is null or empty does not narrow.
///
/// @param text what the file name contains, upper and lower case alike, empty for all
/// @param split the part of the data set
/// @param state how far the labelling is
/// @param categoryId images with at least one annotation of this category
/// @param runId images that this run has done
public record ImageQuery(
    String text,
    @Nullable Split split,
    @Nullable ReviewState state,
    @Nullable Long categoryId,
    @Nullable Long runId) {
  /// All images.
  public static final ImageQuery ALL = new ImageQuery("", null, null, null, null);

  public ImageQuery withText(String newText) {
    return new ImageQuery(newText, split, state, categoryId, runId);
  }

  public ImageQuery withSplit(@Nullable Split newSplit) {
    return new ImageQuery(text, newSplit, state, categoryId, runId);
  }

  public ImageQuery withState(@Nullable ReviewState newState) {
    return new ImageQuery(text, split, newState, categoryId, runId);
  }

  public ImageQuery withCategory(@Nullable Long newCategoryId) {
    return new ImageQuery(text, split, state, newCategoryId, runId);
  }

  public ImageQuery withRun(@Nullable Long newRunId) {
    return new ImageQuery(text, split, state, categoryId, newRunId);
  }
}
