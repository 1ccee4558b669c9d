package org.spotter.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// What is really there on one image now, after somebody edited it.
///
/// @param imageId one of the images of the ground truth
/// @param objects all objects of the image, in the order they are to be judged in
public record ImageTruth(long imageId, List<TrueObject> objects) {
  public ImageTruth {
    objects = List.copyOf(objects);
  }

  /// One object.
  ///
  /// @param id the annotation's; no other object has it
  /// @param categoryId one of the categories of the ground truth
  /// @param box in pixels
  /// @param area COCO's `area`, which decides the size range
  /// @param iscrowd whether it is never missed and may match many predictions
  /// @param pixels where masks are compared
  /// @param joints where joints are compared
  public record TrueObject(
      long id,
      long categoryId,
      Box box,
      double area,
      boolean iscrowd,
      @Nullable Segmentation pixels,
      @Nullable Keypoints joints) {
    /// For evaluations of boxes.
    public static TrueObject box(long id, long categoryId, Box box) {
      return new TrueObject(id, categoryId, box, box.width() * box.height(), false, null, null);
    }
  }
}
