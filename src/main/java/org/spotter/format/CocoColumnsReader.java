package org.spotter.format;

import java.nio.file.Path;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Streams COCO ground truth and results into columns. Only what evaluation of boxes needs is
/// looked at; memory does not grow with the file.
public final class CocoColumnsReader {
  private CocoColumnsReader() {}

  /// Reads images, categories and annotations.
  ///
  /// @throws Problem when the file is not such a file, with the place
  public static void truth(Path file, CocoColumns.Truth into, Progress progress) {
    CocoColumnsCursor.read(file, progress, cursor -> new CocoColumnsTruth(cursor, into).read());
  }

  /// Reads a list of results with boxes or masks. As in pycocotools, the first result decides: when
  /// it has a `bbox`, all are boxes, and their size is the box's; else they are masks, and their
  /// size is the mask's.
  ///
  /// @throws Problem when the file is not such a file, with the place
  public static void results(Path file, CocoColumns.Results into, Progress progress) {
    CocoColumnsCursor.read(file, progress, cursor -> new CocoColumnsResults(cursor, into).read());
  }
}
