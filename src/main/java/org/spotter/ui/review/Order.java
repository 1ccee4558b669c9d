package org.spotter.ui.review;

import java.util.List;

/// The order of the tiles.
public enum Order {
  /// Image by image as in the list.
  FILE,
  CATEGORY,
  LARGEST,
  SMALLEST,
  /// Those as large as the tile with the focus first.
  ALIKE,
  SUREST,
  LEAST_SURE,
  /// Where the run and the labels differ most first.
  DISAGREEMENT;

  /// The orders that make sense for a subject.
  public static List<Order> of(Subject subject) {
    return switch (subject) {
      case OBJECTS -> List.of(FILE, CATEGORY, LARGEST, SMALLEST, ALIKE, DISAGREEMENT);
      case PROPOSALS -> List.of(values());
      case IMAGES -> List.of(FILE);
    };
  }
}
