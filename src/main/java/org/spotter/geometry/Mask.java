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
    return MaskMerge.mergeAll(masks, MaskMerge.Rule.OR);
  }

  /// The pixels inside all of the masks.
  ///
  /// @throws IllegalArgumentException for no masks, or masks of different sizes
  public static Mask intersection(List<Mask> masks) {
    return MaskMerge.mergeAll(masks, MaskMerge.Rule.AND);
  }

  /// The pixels of this mask or the other; quick when one of them is small.
  ///
  /// @throws IllegalArgumentException for masks of different sizes, as all that takes two masks
  public Mask or(Mask other) {
    return MaskMerge.merge(this, other, MaskMerge.Rule.OR);
  }

  /// The pixels of both.
  public Mask and(Mask other) {
    return MaskMerge.merge(this, other, MaskMerge.Rule.AND);
  }

  /// The pixels of this mask that are not the other's; quick when the other is small.
  public Mask minus(Mask other) {
    return MaskMerge.merge(this, other, MaskMerge.Rule.MINUS);
  }

  /// The pixels of one of the two but not of both.
  public Mask xor(Mask other) {
    return MaskMerge.merge(this, other, MaskMerge.Rule.XOR);
  }

  /// The pixels that are not set.
  public Mask inverted() {
    int[] same = MaskMerge.canonical(runs);
    if (width == 0 || height == 0) {
      return this;
    }
    if (same[0] == 0) {
      return trusted(width, height, Arrays.copyOfRange(same, 1, same.length));
    }
    int[] shifted = new int[same.length + 1];
    System.arraycopy(same, 0, shifted, 1, same.length);
    return trusted(width, height, shifted);
  }

  /// Whether no pixel is set.
  public boolean isEmpty() {
    for (int i = 1; i < runs.length; i += 2) {
      if (runs[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /// The mask without the pixels whose centres lie outside the box; the size stays.
  public Mask within(Box box) {
    RunBuilder all = new RunBuilder(width, height);
    int top = firstCentre(box.y());
    int bottom = firstCentre(box.bottom());
    int right = Math.min(width, firstCentre(box.right()));
    for (int x = Math.max(0, firstCentre(box.x())); x < right; x++) {
      all.add(x, top, bottom);
    }
    return and(all.build());
  }

  private static int firstCentre(double edge) {
    return (int) Math.ceil(edge - 0.5);
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
    return placed(width, height, dx, dy);
  }

  /// The mask on a canvas of another size, its upper left corner at the given pixel: cut out with
  /// negative numbers, put into a larger image with positive ones. What does not fit is lost.
  public Mask placed(int newWidth, int newHeight, int dx, int dy) {
    RunBuilder out = new RunBuilder(newWidth, newHeight);
    Strips strips = Strips.of(this);
    for (int x = 0; x < width; x++) {
      for (int i = strips.first(x); i < strips.first(x + 1); i++) {
        out.add(x + dx, strips.top(i) + dy, strips.bottom(i) + dy);
      }
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
