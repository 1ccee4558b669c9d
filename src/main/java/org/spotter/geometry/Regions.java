package org.spotter.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The connected parts of a mask, found on its runs: strips of neighbouring columns that touch
/// belong together. Numbered from left to right by their first pixel.
public final class Regions {
  /// Which pixels are neighbours.
  public enum Neighbours {
    /// Those that share a side.
    FOUR,
    /// Those that share a side or a corner.
    EIGHT
  }

  private final Mask mask;
  private final Strips strips;
  private final int[] regions;
  private final long[] areas;

  private Regions(Mask mask, Strips strips, int[] regions, int count) {
    this.mask = mask;
    this.strips = strips;
    this.regions = regions;
    this.areas = new long[count];
    for (int i = 0; i < regions.length; i++) {
      areas[regions[i]] += strips.bottom(i) - strips.top(i);
    }
  }

  public static Regions of(Mask mask, Neighbours neighbours) {
    Strips strips = Strips.of(mask);
    int[] roots = new int[strips.size()];
    Arrays.setAll(roots, i -> i);
    int reach = neighbours == Neighbours.EIGHT ? 1 : 0;
    for (int x = 1; x < mask.width(); x++) {
      connect(strips, x, reach, roots);
    }
    int count = number(roots);
    return new Regions(mask, strips, roots, count);
  }

  private static void connect(Strips strips, int x, int reach, int[] roots) {
    int i = strips.first(x - 1);
    int j = strips.first(x);
    int ends = strips.first(x);
    int endOfColumn = strips.first(x + 1);
    while (i < ends && j < endOfColumn) {
      boolean touch =
          strips.top(i) < strips.bottom(j) + reach && strips.top(j) < strips.bottom(i) + reach;
      if (touch) {
        union(roots, i, j);
      }
      if (strips.bottom(i) < strips.bottom(j)) {
        i++;
      } else {
        j++;
      }
    }
  }

  /// The smaller root wins, so that a root comes before all that it leads.
  private static void union(int[] roots, int a, int b) {
    int rootA = root(roots, a);
    int rootB = root(roots, b);
    roots[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] roots, int i) {
    int at = i;
    while (roots[at] != at) {
      roots[at] = roots[roots[at]];
      at = roots[at];
    }
    return at;
  }

  /// Turns roots into numbers of regions; what a strip leads to was numbered before it.
  private static int number(int[] roots) {
    int count = 0;
    for (int i = 0; i < roots.length; i++) {
      roots[i] = roots[i] == i ? count++ : roots[roots[i]];
    }
    return count;
  }

  /// The number of regions.
  public int size() {
    return areas.length;
  }

  /// The pixels of a region.
  public long area(int region) {
    return areas[region];
  }

  /// The region that holds a pixel, or none where the pixel is not set.
  public OptionalInt at(int x, int y) {
    if (x < 0 || x >= mask.width()) {
      return OptionalInt.empty();
    }
    return IntStream.range(strips.first(x), strips.first(x + 1))
        .filter(i -> strips.top(i) <= y && y < strips.bottom(i))
        .map(i -> regions[i])
        .findFirst();
  }

  /// One region alone, on the same canvas.
  public Mask mask(int region) {
    return keep(r -> r == region);
  }

  /// Every region alone, on the same canvas.
  public List<Mask> masks() {
    return IntStream.range(0, size()).mapToObj(this::mask).toList();
  }

  /// The regions that satisfy a condition on their number.
  public Mask keep(IntPredicate wanted) {
    boolean[] kept = new boolean[areas.length];
    for (int r = 0; r < kept.length; r++) {
      kept[r] = wanted.test(r);
    }
    RunBuilder out = new RunBuilder(mask.width(), mask.height());
    for (int x = 0; x < mask.width(); x++) {
      for (int i = strips.first(x); i < strips.first(x + 1); i++) {
        if (kept[regions[i]]) {
          out.add(x, strips.top(i), strips.bottom(i));
        }
      }
    }
    return out.build();
  }

  /// The regions of at least so many pixels: islands below are dropped.
  public Mask atLeast(long pixels) {
    return keep(r -> areas[r] >= pixels);
  }

  /// The largest region, the first of them if there are several; an empty mask when there is none.
  public Mask largest() {
    int largest = 0;
    for (int r = 1; r < areas.length; r++) {
      largest = areas[r] > areas[largest] ? r : largest;
    }
    return mask(largest);
  }

  /// Whether a region has a pixel at the border of the image.
  boolean[] atBorder() {
    boolean[] border = new boolean[areas.length];
    for (int x = 0; x < mask.width(); x++) {
      boolean side = x == 0 || x == mask.width() - 1;
      for (int i = strips.first(x); i < strips.first(x + 1); i++) {
        border[regions[i]] |= side || strips.top(i) == 0 || strips.bottom(i) == mask.height();
      }
    }
    return border;
  }
}
