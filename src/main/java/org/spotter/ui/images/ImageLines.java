package org.spotter.ui.images;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableListBase;
import org.spotter.ui.model.ImageListing;

/// The lines of a list over an array of ids, which stays the only copy of them. Folders that are
/// shut take one line.
public final class ImageLines extends ObservableListBase<Line> {
  private final ImageListing listing;
  private final Set<String> shut;
  private final int[] starts;
  private final int size;

  /// @param shut the folders whose images are not listed
  public ImageLines(ImageListing listing, Set<String> shut) {
    this.listing = listing;
    this.shut = Set.copyOf(shut);
    List<ImageListing.Section> sections = listing.sections();
    starts = new int[sections.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += 1 + (isOpen(sections.get(i)) ? sections.get(i).size() : 0);
    }
    size = starts.length == 0 ? listing.ids().length : at;
  }

  /// The images that these lines are of.
  public ImageListing listing() {
    return listing;
  }

  /// The same images in the same order, without headers.
  public ImageLines withoutFolders() {
    return new ImageLines(new ImageListing(listing.ids(), List.of()), Set.of());
  }

  @Override
  public Line get(int line) {
    if (starts.length == 0) {
      return new Line.Picture(listing.ids()[line], line);
    }
    int found = Arrays.binarySearch(starts, line);
    int section = found < 0 ? -found - 2 : found;
    ImageListing.Section of = listing.sections().get(section);
    if (line == starts[section]) {
      return new Line.Folder(of.folder(), of.size(), isOpen(of));
    }
    int index = of.from() + line - starts[section] - 1;
    return new Line.Picture(listing.ids()[index], index);
  }

  @Override
  public int size() {
    return size;
  }

  /// The line of the image at a place of the list, -1 when its folder is shut.
  public int lineOf(int index) {
    if (index < 0 || starts.length == 0) {
      return index;
    }
    for (int i = 0; i < starts.length; i++) {
      ImageListing.Section section = listing.sections().get(i);
      if (index < section.to()) {
        return isOpen(section) ? starts[i] + 1 + index - section.from() : -1;
      }
    }
    return -1;
  }

  private boolean isOpen(ImageListing.Section section) {
    return !shut.contains(section.folder());
  }
}
