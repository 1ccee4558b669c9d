package org.spotter.dataset;

/// One picture of a project.
///
/// @param id COCO image id
/// @param fileName COCO `file_name`, with its folders as given; what an export writes
/// @param path where the file is: relative to the project file's folder where possible (always with
///   `/`), else absolute
/// @param width pixels of the upright image, 0 while unknown
/// @param height pixels of the upright image, 0 while unknown
/// @param split the part of the data set it belongs to
/// @param state how far its labelling is
/// @param comment what the reviewer said, empty when nothing
/// @param extra unknown COCO fields
public record Image(
    long id,
    String fileName,
    String path,
    int width,
    int height,
    Split split,
    ReviewState state,
    String comment,
    Extra extra) {
  /// A new picture of no split, still to do.
  public static Image of(long id, String fileName, String path, int width, int height) {
    return new Image(
        id, fileName, path, width, height, Split.NONE, ReviewState.TO_DO, "", Extra.NONE);
  }

  public Image withSplit(Split newSplit) {
    return new Image(id, fileName, path, width, height, newSplit, state, comment, extra);
  }

  public Image withState(ReviewState newState) {
    return new Image(id, fileName, path, width, height, split, newState, comment, extra);
  }

  public Image withSize(int newWidth, int newHeight) {
    return new Image(id, fileName, path, newWidth, newHeight, split, state, comment, extra);
  }
}
