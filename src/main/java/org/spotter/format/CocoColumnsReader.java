package org.spotter.format;

import java.nio.file.Path;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Streams COCO ground truth and results into columns. Only what evaluation needs is looked at;
/// what this keeps itself does not grow with the file.
public final class CocoColumnsReader {
  private CocoColumnsReader() {}

  /// Reads images, categories and annotations with their boxes.
  ///
  /// @throws Problem when the file is not such a file, with the place
  public static void truth(Path file, CocoColumns.Truth into, Progress progress) {
    truth(file, CocoColumns.Shape.BOX, into, progress);
  }

  /// Reads images, categories and annotations.
  ///
  /// @param shape what is read of each annotation besides its box
  /// @throws Problem when the file is not such a file, with the place
  public static void truth(
      Path file, CocoColumns.Shape shape, CocoColumns.Truth into, Progress progress) {
    CocoColumnsCursor.read(
        file, progress, cursor -> new CocoColumnsTruth(cursor, shape, into).read());
  }

  /// Reads a list of results with their boxes.
  ///
  /// @throws Problem when the file is not such a file, with the place
  public static void results(Path file, CocoColumns.Results into, Progress progress) {
    results(file, CocoColumns.Shape.BOX, into, progress);
  }

  /// Reads a list of results. As in pycocotools' `loadRes`, the first result decides: when it has a
  /// `bbox`, all have, and their size is the box's; else, when it has a `segmentation`, box and
  /// size are the mask's; else they are those of the box around all joints. A result with a box but
  /// without pixels stands for all the pixels of its box.
  ///
  /// @param shape what is read of each result besides its box
  /// @throws Problem when the file is not such a file, or a result does not have what is asked for,
  ///   with the place
  public static void results(
      Path file, CocoColumns.Shape shape, CocoColumns.Results into, Progress progress) {
    CocoColumnsCursor.read(
        file, progress, cursor -> new CocoColumnsResults(cursor, shape, into).read());
  }
}
