package org.spotter.geometry;

import org.jspecify.annotations.Nullable;

/// Intersection over union of masks, on the runs, with the crowd rule of pycocotools.
public final class MaskIou {
  private MaskIou() {}

  /// @param crowd whether the second mask marks a crowd: then the first mask's area stands for the
  ///   union
  /// @throws IllegalArgumentException for masks of different sizes
  public static double iou(Mask a, Mask b, boolean crowd) {
    MaskMerge.requireSameSize(a, b);
    long common = common(a.runs(), b.runs());
    if (common == 0) {
      return 0;
    }
    return (double) common / (crowd ? a.area() : a.area() + b.area() - common);
  }

  /// Every first mask against every second; pairs whose boxes lie apart cost next to nothing.
  ///
  /// @param crowd one flag a second mask
  /// @return a row a first mask, a column a second
  public static double[][] matrix(Mask[] first, Mask[] second, boolean[] crowd) {
    @Nullable Box[] firstBounds = bounds(first);
    @Nullable Box[] secondBounds = bounds(second);
    double[][] ious = new double[first.length][second.length];
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        MaskMerge.requireSameSize(first[i], second[j]);
        ious[i][j] =
            apart(firstBounds[i], secondBounds[j]) ? 0 : iou(first[i], second[j], crowd[j]);
      }
    }
    return ious;
  }

  private static boolean apart(@Nullable Box a, @Nullable Box b) {
    return a == null || b == null || !a.intersects(b);
  }

  private static @Nullable Box[] bounds(Mask[] masks) {
    @Nullable Box[] bounds = new Box[masks.length];
    for (int i = 0; i < masks.length; i++) {
      bounds[i] = masks[i].bounds();
    }
    return bounds;
  }

  /// Pixels inside both, walking over the runs that are inside.
  private static long common(int[] a, int[] b) {
    if (a.length < 2 || b.length < 2) {
      return 0;
    }
    long common = 0;
    int ia = 1;
    int ib = 1;
    int startA = a[0];
    int startB = b[0];
    while (true) {
      int endA = startA + a[ia];
      int endB = startB + b[ib];
      common += Math.max(0, Math.min(endA, endB) - Math.max(startA, startB));
      if (endA <= endB) {
        if (ia + 2 >= a.length) {
          return common;
        }
        startA = endA + a[ia + 1];
        ia += 2;
      } else {
        if (ib + 2 >= b.length) {
          return common;
        }
        startB = endB + b[ib + 1];
        ib += 2;
      }
    }
  }
}
