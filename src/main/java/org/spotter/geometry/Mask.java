package org.spotter.geometry;

import java.util.Arrays;

/// A binary mask as COCO run lengths: column-major, the first run counts zeros (it may be 0). A
/// mask never changes; operations on masks give new ones.
public final class Mask {
  private final int width;
  private final int height;
  private final int[] runs;

  /// @param runs lengths of alternating zeros and ones down the columns, copied; they add up to
  ///   width × height
  /// @throws IllegalArgumentException when a run is negative or the runs do not add up
  public Mask(int width, int height, int[] runs) {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("a mask needs a width and height of 0 or more");
    }
    long sum = 0;
    for (int run : runs) {
      if (run < 0) {
        throw new IllegalArgumentException("a mask's run of " + run + " is negative");
      }
      sum += run;
    }
    if (sum != (long) width * height) {
      throw new IllegalArgumentException(
          "the mask's runs add up to "
              + sum
              + ", not to "
              + height
              + " × "
              + width
              + " = "
              + (long) width * height);
    }
    this.width = width;
    this.height = height;
    this.runs = runs.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// A copy of the run lengths, zeros first.
  public int[] toRuns() {
    return runs.clone();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Mask m
        && width == m.width
        && height == m.height
        && Arrays.equals(runs, m.runs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(runs);
  }

  @Override
  public String toString() {
    return "Mask[" + width + "×" + height + ", " + runs.length + " runs]";
  }
}
