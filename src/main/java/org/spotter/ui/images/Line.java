package org.spotter.ui.images;

/// What stands in one line of a list of images.
public sealed interface Line {
  /// A folder's header.
  ///
  /// @param path as the file names have it, empty for none
  /// @param images how many are in it
  /// @param open whether they are listed below it
  record Folder(String path, int images, boolean open) implements Line {}

  /// An image.
  ///
  /// @param index its place among the images of the list
  record Picture(long id, int index) implements Line {}
}
