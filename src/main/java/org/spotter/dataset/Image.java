package org.spotter.dataset;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

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
/// @param tags short words a person gave it, in alphabetical order, none twice whatever the case
/// @param complete ids of the categories of which every object in the picture is labelled, as
///   somebody said; ascending. Without that, a model that finds one more may be right
public record Image(
    long id,
    String fileName,
    String path,
    int width,
    int height,
    Split split,
    ReviewState state,
    String comment,
    Extra extra,
    List<String> tags,
    List<Long> complete) {
  public Image {
    tags = sorted(tags);
    complete = List.copyOf(new TreeSet<>(complete));
  }

  /// A picture without tags, of which nobody has said that it is completely labelled.
  public Image(
      long id,
      String fileName,
      String path,
      int width,
      int height,
      Split split,
      ReviewState state,
      String comment,
      Extra extra) {
    this(id, fileName, path, width, height, split, state, comment, extra, List.of(), List.of());
  }

  /// A new picture of no split, still to do.
  public static Image of(long id, String fileName, String path, int width, int height) {
    return new Image(
        id, fileName, path, width, height, Split.NONE, ReviewState.TO_DO, "", Extra.NONE);
  }

  public Image withPath(String newPath) {
    return new Image(
        id, fileName, newPath, width, height, split, state, comment, extra, tags, complete);
  }

  public Image withSplit(Split newSplit) {
    return new Image(
        id, fileName, path, width, height, newSplit, state, comment, extra, tags, complete);
  }

  public Image withState(ReviewState newState) {
    return new Image(
        id, fileName, path, width, height, split, newState, comment, extra, tags, complete);
  }

  public Image withSize(int newWidth, int newHeight) {
    return new Image(
        id, fileName, path, newWidth, newHeight, split, state, comment, extra, tags, complete);
  }

  public Image withComment(String newComment) {
    return new Image(
        id, fileName, path, width, height, split, state, newComment, extra, tags, complete);
  }

  public Image withTags(Collection<String> newTags) {
    return new Image(
        id,
        fileName,
        path,
        width,
        height,
        split,
        state,
        comment,
        extra,
        List.copyOf(newTags),
        complete);
  }

  public Image withComplete(Collection<Long> newComplete) {
    return new Image(
        id,
        fileName,
        path,
        width,
        height,
        split,
        state,
        comment,
        extra,
        tags,
        List.copyOf(newComplete));
  }

  /// The spelling that came first stays.
  private static List<String> sorted(List<String> tags) {
    TreeSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    sorted.addAll(tags);
    return List.copyOf(sorted);
  }
}
