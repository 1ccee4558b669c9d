package org.spotter.ui.model;

import java.util.Arrays;
import java.util.List;

/// The images of a list in their order, and its sections if they stand by folders.
///
/// @param ids in order; not to be written to
/// @param sections in order and without gaps; empty when the list has none
@SuppressWarnings("ArrayRecordComponent") // 100,000 ids; nobody compares listings
public record ImageListing(long[] ids, List<Section> sections) {
  static final ImageListing NONE = new ImageListing(new long[0], List.of());

  public ImageListing {
    sections = List.copyOf(sections);
  }

  /// The images of a folder.
  ///
  /// @param folder its path as the file names have it, empty for none
  /// @param from the place of its first image
  /// @param to the place after its last one
  public record Section(String folder, int from, int to) {
    public int size() {
      return to - from;
    }
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof ImageListing(long[] theirs, List<Section> parts)
        && Arrays.equals(ids, theirs)
        && sections.equals(parts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ids) + sections.hashCode();
  }

  @Override
  public String toString() {
    return ids.length + " images in " + sections.size() + " sections";
  }
}
