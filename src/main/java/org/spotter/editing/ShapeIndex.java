package org.spotter.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Finds the annotations at a point or in a frame, smallest first; of two of one size the one in
/// front first. Layers decide nothing else here: a small object behind a large one can always be
/// hit, wherever the large one was put.
///
/// The bounds lie in one flat array sorted by area, and a query runs over it: 10,000 shapes cost a
/// few hundredths of a millisecond, less than a tree would cost to rebuild after every edit. Only
/// what passes is looked at closely.
public final class ShapeIndex {
  private final List<Annotation> bySize;
  private final double[] bounds;

  /// @param annotations from back to front
  ShapeIndex(List<Annotation> annotations) {
    List<Placed> placed = new ArrayList<>();
    for (Annotation a : annotations.reversed()) {
      Box box = Shape.of(a).bounds();
      if (box != null) {
        placed.add(new Placed(a, box));
      }
    }
    placed.sort(Comparator.comparingDouble(p -> p.box.area()));
    bySize = placed.stream().map(Placed::annotation).toList();
    bounds = new double[4 * placed.size()];
    for (int i = 0; i < placed.size(); i++) {
      write(placed.get(i).box, 4 * i);
    }
  }

  /// What has its bounds around the point, smallest first.
  ///
  /// @param tolerance how far off, in image pixels, still counts
  /// @param wanted which annotations count
  List<Annotation> around(Point p, double tolerance, Predicate<Annotation> wanted) {
    List<Annotation> found = new ArrayList<>();
    for (int i = 0; i < bySize.size(); i++) {
      if (near(p, tolerance, 4 * i) && wanted.test(bySize.get(i))) {
        found.add(bySize.get(i));
      }
    }
    return found;
  }

  /// What is at the point, smallest first.
  ///
  /// @param tolerance how far off, in image pixels, still counts
  /// @param wanted which annotations count
  public List<Annotation> at(Point p, double tolerance, Predicate<Annotation> wanted) {
    List<Annotation> found = around(p, tolerance, wanted);
    found.removeIf(a -> !Shape.of(a).hit(p, tolerance));
    return found;
  }

  /// What the frame encloses or cuts; a shape that encloses the whole frame is not meant.
  public List<Annotation> framed(Box frame, Predicate<Annotation> wanted) {
    List<Annotation> found = new ArrayList<>();
    for (int i = 0; i < bySize.size(); i++) {
      if (touches(frame, 4 * i) && !encloses(frame, 4 * i) && wanted.test(bySize.get(i))) {
        found.add(bySize.get(i));
      }
    }
    return found;
  }

  private boolean near(Point p, double tolerance, int at) {
    return p.x() >= bounds[at] - tolerance
        && p.y() >= bounds[at + 1] - tolerance
        && p.x() <= bounds[at + 2] + tolerance
        && p.y() <= bounds[at + 3] + tolerance;
  }

  private boolean touches(Box f, int at) {
    return f.x() <= bounds[at + 2]
        && f.y() <= bounds[at + 3]
        && f.right() >= bounds[at]
        && f.bottom() >= bounds[at + 1];
  }

  private boolean encloses(Box f, int at) {
    return bounds[at] < f.x()
        && bounds[at + 1] < f.y()
        && bounds[at + 2] > f.right()
        && bounds[at + 3] > f.bottom();
  }

  private void write(Box box, int at) {
    bounds[at] = box.x();
    bounds[at + 1] = box.y();
    bounds[at + 2] = box.right();
    bounds[at + 3] = box.bottom();
  }

  private record Placed(Annotation annotation, Box box) {}
}
