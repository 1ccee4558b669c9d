package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private Mask(int[] runs, int width, int height) {
    this.width = width;
    this.height = height;
    this.runs = runs;
  }

  /// A mask over runs this package made itself: neither checked nor copied.
  static Mask trusted(int width, int height, int[] runs) {
    return new Mask(runs, width, height);
  }

  /// A mask without a single pixel.
  public static Mask empty(int width, int height) {
    return new Mask(width, height, new int[] {Math.multiplyExact(width, height)});
  }

  /// The mask of a dense image.
  ///
  /// @param columns one byte a pixel, column after column; anything but 0 is inside
  /// @throws IllegalArgumentException when there are not width × height bytes
  public static Mask encode(int width, int height, byte[] columns) {
    return DenseMask.encode(width, height, columns);
  }

  /// The dense image: one byte a pixel, column after column, 1 inside and 0 outside.
  public byte[] decode() {
    return DenseMask.decode(this);
  }

  /// The number of pixels inside.
  public long area() {
    long area = 0;
    for (int i = 1; i < runs.length; i += 2) {
      area += runs[i];
    }
    return area;
  }

  /// The pixels inside any of the masks.
  ///
  /// @throws IllegalArgumentException for no masks, or masks of different sizes
  public static Mask union(List<Mask> masks) {
    return MaskMerge.merge(masks, false);
  }

  /// The pixels inside all of the masks.
  ///
  /// @throws IllegalArgumentException for no masks, or masks of different sizes
  public static Mask intersection(List<Mask> masks) {
    return MaskMerge.merge(masks, true);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// Whether the pixel is set; pixels outside the mask are not.
  public boolean contains(int x, int y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return false;
    }
    long at = (long) x * height + y;
    long end = 0;
    for (int i = 0; i < runs.length; i++) {
      end += runs[i];
      if (at < end) {
        return i % 2 == 1;
      }
    }
    return false;
  }

  /// The smallest box around the set pixels, or null when none is set.
  public @Nullable Box bounds() {
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    int start = 0;
    for (int i = 0; i < runs.length; i++) {
      int end = start + runs[i];
      if (i % 2 == 1 && end > start) {
        int column = start / height;
        int columnStart = column * height;
        boolean oneColumn = end - columnStart <= height;
        left = Math.min(left, column);
        right = Math.max(right, oneColumn ? column + 1 : (end - 1) / height + 1);
        top = Math.min(top, oneColumn ? start - columnStart : 0);
        bottom = Math.max(bottom, oneColumn ? end - columnStart : height);
      }
      start = end;
    }
    return right == 0 ? null : Box.ofCorners(left, top, right, bottom);
  }

  /// The mask with its pixels moved by whole pixels; what leaves the image is lost.
  public Mask moved(int dx, int dy) {
    RunBuilder out = new RunBuilder(width, height);
    int start = 0;
    for (int i = 0; i < runs.length; i++) {
      int end = start + runs[i];
      for (int at = start; i % 2 == 1 && at < end; ) {
        int column = at / height;
        int stop = Math.min(end, (column + 1) * height);
        out.add(column + dx, at - column * height + dy, stop - column * height + dy);
        at = stop;
      }
      start = end;
    }
    return out.build();
  }

  /// A copy of the run lengths, zeros first.
  public int[] toRuns() {
    return runs.clone();
  }

  /// The run lengths themselves, for reading within this package.
  int[] runs() {
    return runs;
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
