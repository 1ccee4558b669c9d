package org.spotter.app;

import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Rasterizer;

/// How an object's pixels and those a model says differ, pixel by pixel.
///
/// @param both pixels that are the object's and are said to be
/// @param onlyTruth pixels of the object that the model leaves out
/// @param onlySaid pixels that the model adds
public record MaskDifference(Mask both, Mask onlyTruth, Mask onlySaid) {
  /// @param width of the image
  /// @param height of the image
  public static MaskDifference of(Segmentation truth, Segmentation said, int width, int height) {
    Mask there = mask(truth, width, height);
    Mask told = mask(said, width, height);
    return new MaskDifference(there.and(told), there.minus(told), told.minus(there));
  }

  private static Mask mask(Segmentation pixels, int width, int height) {
    return switch (pixels) {
      case Segmentation.Polygons(var parts) -> Rasterizer.union(parts, width, height);
      case Segmentation.RunLength(var mask, _) ->
          mask.width() == width && mask.height() == height
              ? mask
              : mask.placed(width, height, 0, 0);
    };
  }

  /// The part of all pixels of either that are of both; 0 when there is none.
  public double iou() {
    long all = both.area() + onlyTruth.area() + onlySaid.area();
    return all == 0 ? 0 : (double) both.area() / all;
  }
}
