package org.spotter.store;

/// Something in the project changed and is on the disk.
public sealed interface Event {
  /// Annotations of one image came, went or changed.
  record OfAnnotations(long imageId) implements Event {}

  /// One image's split, state, comment, tags, completeness or size changed.
  record OfImage(long imageId) implements Event {}

  /// A category came, went or changed, or they stand in another order.
  record OfCategories() implements Event {}

  /// A run began, ended, went or stands for other categories.
  record OfRun(long runId) implements Event {}

  /// A run stored its predictions for one image, or somebody decided about one of them.
  record OfPredictions(long runId, long imageId) implements Event {}

  /// The settings of the project changed.
  record OfSettings() implements Event {}

  /// Many rows came at once; whatever was read before may be old.
  record OfEverything() implements Event {}
}
