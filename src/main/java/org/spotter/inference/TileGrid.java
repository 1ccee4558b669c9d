package org.spotter.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;

/// Sliced inference: the parts of a large picture, and one list from what was found in each.
final class TileGrid {
  private TileGrid() {}

  /// Square tiles that cover the picture, the last of a row and column moved back to its edge; the
  /// whole picture last where it is asked for. A picture no larger than a tile is one part.
  static List<Region> of(Step.Tiles tiles, int width, int height) {
    List<Region> parts = new ArrayList<>();
    int w = Math.min(tiles.size(), width);
    int h = Math.min(tiles.size(), height);
    int step = Math.max(1, (int) (tiles.size() * (1 - tiles.overlap())));
    for (int y : starts(height, h, step)) {
      for (int x : starts(width, w, step)) {
        parts.add(new Region(x, y, w, h));
      }
    }
    if (tiles.whole() && parts.size() > 1) {
      parts.add(new Region(0, 0, width, height));
    }
    return parts;
  }

  private static List<Integer> starts(int length, int tile, int step) {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at + tile < length; at += step) {
      starts.add(at);
    }
    starts.add(length - tile);
    return starts;
  }

  /// By falling score each prediction that no better one of its class covers: of the smaller of two
  /// boxes that overlap at least a part `merge` is covered. Half an object at the edge of a tile
  /// lies inside the whole one.
  static List<Prediction> merged(List<Prediction> all, double merge, int most) {
    List<Prediction> kept = new ArrayList<>();
    List<Prediction> byScore =
        all.stream().sorted(Comparator.comparingDouble(Prediction::score).reversed()).toList();
    for (Prediction p : byScore) {
      if (kept.size() < most && kept.stream().noneMatch(k -> covers(k, p, merge))) {
        kept.add(p);
      }
    }
    return kept;
  }

  private static boolean covers(Prediction better, Prediction p, double merge) {
    Box a = better.bbox();
    Box b = p.bbox();
    return better.classIndex() == p.classIndex()
        && a != null
        && b != null
        && common(a, b) >= merge * Math.min(a.area(), b.area());
  }

  private static double common(Box a, Box b) {
    double w = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double h = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return Math.max(0, w) * Math.max(0, h);
  }
}
