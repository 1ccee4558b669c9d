package org.spotter.format;

import java.util.List;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Keypoints;

/// Receives the few numbers of COCO files that evaluation needs, one call an object, so that a
/// reader can stream any size of file into columns without making objects; pixels and joints come
/// only where they are asked for.
public sealed interface CocoColumns {
  /// What is read of each object besides its box.
  enum Shape {
    /// Nothing.
    BOX,
    /// Its `segmentation`.
    PIXELS,
    /// Its `keypoints`.
    JOINTS
  }

  /// Receives ground truth. Images and categories may come after the annotations.
  non-sealed interface Truth extends CocoColumns {
    /// @param width pixels; 0 where the file has none
    /// @param height pixels; 0 where the file has none
    void image(long id, int width, int height);

    /// @param sigmas the category's own OKS sigmas, one a joint; empty where the file has none
    void category(long id, String name, double[] sigmas);

    /// What a category's joints are called and which bones join them; only where joints are asked
    /// for and the file tells.
    ///
    /// @param edges 0-based
    default void skeleton(long categoryId, List<String> joints, List<Skeleton.Pair> edges) {}

    /// The file name of the image just given, where the file has one.
    default void imageName(long id, String fileName) {}

    /// @param area as given; the box's where the file has none
    void annotation(
        long id,
        long imageId,
        long categoryId,
        double x,
        double y,
        double width,
        double height,
        double area,
        boolean iscrowd);

    /// The pixels of the annotation just given, when it has any.
    default void pixels(Segmentation pixels) {}

    /// The joints of the annotation just given, when it has any.
    ///
    /// @param labelled `num_keypoints` as given; the joints with a visibility above 0 where the
    ///   file has none
    default void joints(Keypoints joints, long labelled) {}
  }

  /// Receives results in the order of the file.
  non-sealed interface Results extends CocoColumns {
    /// @param area the box's, or the mask's where the results come as masks
    void result(
        long imageId,
        long categoryId,
        double x,
        double y,
        double width,
        double height,
        double area,
        double score);

    /// The pixels of the result just given.
    default void pixels(Segmentation pixels) {}

    /// The joints of the result just given.
    default void joints(Keypoints joints) {}
  }
}
