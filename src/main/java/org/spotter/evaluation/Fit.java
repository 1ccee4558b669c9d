package org.spotter.evaluation;

import java.util.List;
import org.spotter.dataset.Segmentation.Polygons;
import org.spotter.dataset.Segmentation.RunLength;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Rasterizer;
import org.spotter.task.Problem;

/// What masks and joints have to fit to: the sizes of the images, and how many joints a category
/// has and how exactly they can be placed.
final class Fit {
  /// COCO's sigmas for its 17 joints of a person (Ronchi & Perona 2017), in tenths.
  private static final double[] SIGMAS_OF_COCO = {
    .26, .25, .25, .35, .35, .79, .79, .72, .72, .62, .62, 1.07, 1.07, .87, .87, .89, .89
  };

  private final int[] width;
  private final int[] height;
  private final double[][] variances;

  /// @param images the number of images
  /// @param categories the number of categories
  Fit(int images, int categories) {
    width = new int[images];
    height = new int[images];
    variances = new double[categories][];
  }

  void size(int image, int newWidth, int newHeight) {
    width[image] = newWidth;
    height[image] = newHeight;
  }

  int width(int image) {
    return width[image];
  }

  int height(int image) {
    return height[image];
  }

  /// Whether a map of the image can be made.
  boolean hasSize(int image) {
    long pixels = (long) width[image] * height[image];
    return width[image] > 0 && height[image] > 0 && pixels <= Integer.MAX_VALUE;
  }

  /// @param sigmas one a joint; none for COCO's
  void sigmas(int category, double[] sigmas) {
    int n = sigmas.length == 0 ? SIGMAS_OF_COCO.length : sigmas.length;
    double[] own = new double[n];
    for (int i = 0; i < n; i++) {
      double twice = (sigmas.length == 0 ? SIGMAS_OF_COCO[i] / 10 : sigmas[i]) * 2;
      own[i] = twice * twice;
    }
    variances[category] = own;
  }

  /// For each joint of a category the square of twice its sigma.
  double[] variances(int category) {
    return variances[category];
  }

  /// A row's pixels as a mask of its image's size; polygons become one.
  Mask mask(BoxRows rows, int row, int image) {
    return switch (rows.shapes.pixels(row)) {
      case RunLength(Mask mask, _) -> mask;
      case Polygons(List<Polygon> parts) -> Rasterizer.union(parts, width[image], height[image]);
    };
  }

  /// @param whose begins the sentence when something is wrong
  /// @throws Problem when the row has no pixels, or not of its image's size
  void checkPixels(BoxRows rows, int row, int image, String whose) {
    checkSize(rows.imageId[row], image);
    switch (rows.shapes.pixels(row)) {
      case RunLength(Mask mask, _) -> {
        if (mask.width() != width[image] || mask.height() != height[image]) {
          throw wrongSize(mask, rows.imageId[row], image, whose);
        }
      }
      case Polygons(List<Polygon> parts) -> checkParts(parts, whose);
    }
  }

  private void checkSize(long imageId, int image) {
    long pixels = (long) width[image] * height[image];
    if (width[image] <= 0 || height[image] <= 0 || pixels > Integer.MAX_VALUE) {
      throw new Problem(
          "Image "
              + imageId
              + " has no width and height that masks could have; give it both, in pixels.");
    }
  }

  private Problem wrongSize(Mask mask, long imageId, int image, String whose) {
    return new Problem(
        "%s has a mask of %d × %d pixels, but image %d has %d × %d."
            .formatted(whose, mask.width(), mask.height(), imageId, width[image], height[image]));
  }

  private static void checkParts(List<Polygon> parts, String whose) {
    if (parts.isEmpty()) {
      throw new Problem(whose + " has no segmentation, but masks are to be compared.");
    }
    for (Polygon part : parts) {
      Box bounds = part.bounds();
      if (bounds != null && !near(bounds)) {
        throw new Problem(whose + " has a polygon that reaches far outside its image.");
      }
    }
  }

  private static boolean near(Box box) {
    double far = Rasterizer.FARTHEST;
    return box.x() >= -far && box.y() >= -far && box.right() <= far && box.bottom() <= far;
  }

  /// @param whose begins the sentence when something is wrong
  /// @throws Problem when the row has not as many joints as its category has sigmas
  void checkJoints(BoxRows rows, int row, int category, String whose) {
    int joints = rows.shapes.joints(row).size();
    int expected = variances[category].length;
    if (joints != expected) {
      throw new Problem(
          "%s has %d joints, but category %d has %d sigmas; there has to be one sigma a joint."
              .formatted(whose, joints, rows.categoryId[row], expected));
    }
  }
}
