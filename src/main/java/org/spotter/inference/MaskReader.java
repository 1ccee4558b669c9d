package org.spotter.inference;

import java.util.ArrayList;
import java.util.List;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;

/// Turns maps over a model's input into masks over the picture: each pixel's middle is looked up in
/// the map between its four nearest cells (in a map of class numbers, in the nearest cell).
final class MaskReader {
  private final PixelMap map;
  private final int pictureWidth;
  private final int pictureHeight;
  private final Grid columns;
  private final Grid rows;

  /// @param within only pixels in this box of the picture can be inside
  MaskReader(PixelMap map, Placement place, Box within, int pictureWidth, int pictureHeight) {
    this.map = map;
    this.pictureWidth = pictureWidth;
    this.pictureHeight = pictureHeight;
    int x0 = Math.clamp((long) Math.floor(within.x()), 0, pictureWidth);
    int x1 = Math.clamp((long) Math.ceil(within.right()), x0, pictureWidth);
    int y0 = Math.clamp((long) Math.floor(within.y()), 0, pictureHeight);
    int y1 = Math.clamp((long) Math.ceil(within.bottom()), y0, pictureHeight);
    this.columns = Grid.of(x0, x1, map.width(), x -> map.column(place.inputX(x + 0.5)));
    this.rows = Grid.of(y0, y1, map.height(), y -> map.row(place.inputY(y + 0.5)));
  }

  /// For each pixel of a side the cells before and after it and how much of the second.
  // Arrays that nobody else sees.
  @SuppressWarnings("ArrayRecordComponent")
  private record Grid(int from, int[] first, int[] second, float[] weight) {
    static Grid of(int from, int to, int cells, java.util.function.IntToDoubleFunction at) {
      int n = to - from;
      Grid grid = new Grid(from, new int[n], new int[n], new float[n]);
      for (int i = 0; i < n; i++) {
        double v = Math.clamp(at.applyAsDouble(from + i), 0, cells - 1);
        grid.first[i] = (int) v;
        grid.second[i] = Math.min((int) v + 1, cells - 1);
        grid.weight[i] = (float) (v - (int) v);
      }
      return grid;
    }

    int length() {
      return first.length;
    }
  }

  /// The pixels whose number is above the threshold.
  Mask above(float threshold) {
    MaskRuns runs = new MaskRuns(pictureWidth, pictureHeight);
    for (int i = 0; i < columns.length(); i++) {
      int base = (columns.from + i) * pictureHeight + rows.from;
      for (int j = 0; j < rows.length(); j++) {
        if (value(map.start(), i, j) > threshold) {
          runs.add(base + j);
        }
      }
    }
    return runs.mask();
  }

  /// A mask for each class, empty where it is nowhere.
  List<Mask> classes(int count) {
    List<MaskRuns> all = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      all.add(new MaskRuns(pictureWidth, pictureHeight));
    }
    for (int i = 0; i < columns.length(); i++) {
      int base = (columns.from + i) * pictureHeight + rows.from;
      for (int j = 0; j < rows.length(); j++) {
        int c = classOf(i, j);
        if (c >= 0 && c < count) {
          all.get(c).add(base + j);
        }
      }
    }
    return all.stream().map(MaskRuns::mask).toList();
  }

  private int classOf(int column, int row) {
    if (map.kind() == PixelMap.Kind.CLASSES) {
      int x = columns.weight[column] < 0.5f ? columns.first[column] : columns.second[column];
      int y = rows.weight[row] < 0.5f ? rows.first[row] : rows.second[row];
      return (int) map.values()[map.start() + y * map.width() + x];
    }
    int best = 0;
    float top = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < map.channels(); c++) {
      float v = value(map.start() + c * map.width() * map.height(), column, row);
      if (v > top) {
        top = v;
        best = c;
      }
    }
    return best;
  }

  private float value(int plane, int column, int row) {
    int upper = plane + rows.first[row] * map.width();
    int lower = plane + rows.second[row] * map.width();
    int left = columns.first[column];
    int right = columns.second[column];
    float w = columns.weight[column];
    float[] v = map.values();
    float a = v[upper + left] + w * (v[upper + right] - v[upper + left]);
    float b = v[lower + left] + w * (v[lower + right] - v[lower + left]);
    return a + rows.weight[row] * (b - a);
  }
}
