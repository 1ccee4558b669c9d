package org.spotter.format;

/// Receives the few numbers of COCO files that evaluation needs, one call an object, so that a
/// reader can stream any size of file into columns without making objects.
public sealed interface CocoColumns {
  /// Receives ground truth. Images and categories may come after the annotations.
  non-sealed interface Truth extends CocoColumns {
    void image(long id);

    void category(long id, String name);

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
  }
}
