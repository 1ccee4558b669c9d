package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Semantic segmentation: which class each pixel is, and how well outlines are met. Counted over
/// all images together, as is usual: a class that is rare in one image is not counted more for it.
///
/// IoU of a class is Jaccard's: pixels right, by pixels that are or are said to be of it. An
/// outline is met where the other one passes within a tolerance of 0.75 % of the image's diagonal
/// (boundary F-score: Csurka, Larlus & Perronnin, "What is a good evaluation measure for semantic
/// segmentation?", BMVC 2013; there by image, here over all).
public final class PixelTally {
  private static final double TOLERANCE = .0075;

  private final int classes;
  private final long[][] pixels;
  private final List<Outlines> outlines = new ArrayList<>();
  private int images;

  /// @param classes how many classes there are, the background among them
  public PixelTally(int classes) {
    this.classes = classes;
    this.pixels = new long[classes][classes];
    for (int k = 0; k < classes; k++) {
      outlines.add(new Outlines((short) k));
    }
  }

  /// Counts an image. Classes that are not there are held for void in the truth and refused in what
  /// is said.
  ///
  /// @throws IllegalArgumentException for maps of different sizes, or a class too high
  public void add(ClassMap truth, ClassMap said) {
    if (truth.width != said.width || truth.height != said.height) {
      throw new IllegalArgumentException(
          "maps of %d × %d and %d × %d pixels do not compare"
              .formatted(truth.width, truth.height, said.width, said.height));
    }
    boolean[] seen = new boolean[classes];
    for (int i = 0; i < truth.classes.length; i++) {
      int is = truth.classes[i];
      int was = said.classes[i];
      if (is >= classes || was >= classes) {
        throw new IllegalArgumentException(
            "there are " + classes + " classes, not " + Math.max(is, was));
      }
      if (is >= 0 && was >= 0) {
        pixels[is][was]++;
        seen[is] = true;
        seen[was] = true;
      }
    }
    double reach = Math.max(1, TOLERANCE * Math.hypot(truth.width, truth.height));
    for (int k = 0; k < classes; k++) {
      if (seen[k]) {
        outlines.get(k).add(truth, said, reach);
      }
    }
    images++;
  }

  /// How many images were counted.
  public int images() {
    return images;
  }

  /// How many pixels of a class are said to be of another.
  public long count(int truth, int said) {
    return pixels[truth][said];
  }

  /// The part of the pixels that is right; `NaN` when there are none.
  public double accuracy() {
    long right = 0;
    long all = 0;
    for (int k = 0; k < classes; k++) {
      right += pixels[k][k];
      all += inTruth(k);
    }
    return part(right, all);
  }

  /// Pixels right, by pixels that are or are said to be of the class; `NaN` when there are none.
  public double iou(int kind) {
    return part(pixels[kind][kind], inTruth(kind) + said(kind) - pixels[kind][kind]);
  }

  /// The mean IoU of the classes that are there or are said to be; `NaN` when there are none.
  ///
  /// @param first 0 to count the background among them, else 1
  public double meanIou(int first) {
    return java.util.stream.IntStream.range(first, classes)
        .mapToDouble(this::iou)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }

  /// The boundary F-score of a class; `NaN` when neither has an outline of it.
  public double boundary(int kind) {
    return outlines.get(kind).score();
  }

  /// The mean boundary F-score of the classes but the background; `NaN` when there are none.
  public double meanBoundary() {
    return java.util.stream.IntStream.range(1, classes)
        .mapToDouble(this::boundary)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }

  /// How many pixels are of a class.
  public long inTruth(int kind) {
    long sum = 0;
    for (long n : pixels[kind]) {
      sum += n;
    }
    return sum;
  }

  private long said(int kind) {
    long sum = 0;
    for (long[] row : pixels) {
      sum += row[kind];
    }
    return sum;
  }

  private static double part(long of, long all) {
    return all == 0 ? Double.NaN : (double) of / all;
  }
}
