package org.spotter.store;

import org.jspecify.annotations.Nullable;

/// Objects that a query found, as numbers so that very many are quick.
public final class FoundObjects {
  private final @Nullable Long runId;
  private final long[] ids;
  private final long[] imageIds;

  FoundObjects(@Nullable Long runId, long[] ids, long[] imageIds) {
    this.runId = runId;
    this.ids = ids;
    this.imageIds = imageIds;
  }

  /// Objects that are known already.
  ///
  /// @param runId the run they are predictions of, or null for annotations
  /// @param ids kept, not copied
  /// @param imageIds the image of each; kept, not copied
  public static FoundObjects of(@Nullable Long runId, long[] ids, long[] imageIds) {
    if (ids.length != imageIds.length) {
      throw new IllegalArgumentException("every object is on an image");
    }
    return new FoundObjects(runId, ids, imageIds);
  }

  /// The run they are predictions of, or null for annotations.
  public @Nullable Long runId() {
    return runId;
  }

  /// Their ids; not to be changed.
  public long[] ids() {
    return ids;
  }

  /// The image of each; not to be changed.
  public long[] imageIds() {
    return imageIds;
  }

  public int size() {
    return ids.length;
  }
}
