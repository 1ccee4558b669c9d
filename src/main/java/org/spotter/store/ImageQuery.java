package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;

/// Which images are meant, by five things that are chosen rather than typed; what is null or empty
/// does not narrow.
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

  /// The same as a query of the language.
  public Query toQuery() {
    List<Query> parts = new ArrayList<>();
    if (!text.isEmpty()) {
      parts.add(new Query.NameContains(text));
    }
    if (split != null) {
      parts.add(new Query.InSplit(split));
    }
    if (state != null) {
      parts.add(new Query.InState(state));
    }
    if (categoryId != null) {
      parts.add(new Query.Objects(null, new ObjectTest.OfCategory(categoryId), Range.SOME));
    }
    if (runId != null) {
      parts.add(new Query.DoneBy(runId));
    }
    return new Query.Both(parts);
  }

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
