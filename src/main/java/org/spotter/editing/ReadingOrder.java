package org.spotter.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;

/// The order in which one reads what is on an image: in rows from the top, each from the left.
final class ReadingOrder {
  private ReadingOrder() {}

  private record Placed(Annotation annotation, Box box) {}

  /// All that can be taken hold of.
  static List<Annotation> of(Scene scene) {
    List<Placed> left = new ArrayList<>();
    for (Annotation a : scene.document().annotations()) {
      Box box = Shape.of(a).bounds();
      if (box != null && scene.settings().reaches(a)) {
        left.add(new Placed(a, box));
      }
    }
    left.sort(Comparator.comparingDouble(p -> p.box.center().y()));
    return rows(left);
  }

  /// A row is what has its middle beside the uppermost that is left.
  private static List<Annotation> rows(List<Placed> byHeight) {
    List<Annotation> order = new ArrayList<>();
    int begin = 0;
    while (begin < byHeight.size()) {
      int end = begin + 1;
      while (end < byHeight.size() && isBeside(byHeight.get(end), byHeight.get(begin))) {
        end++;
      }
      byHeight.subList(begin, end).stream()
          .sorted(Comparator.comparingDouble(p -> p.box.x()))
          .forEach(p -> order.add(p.annotation));
      begin = end;
    }
    return order;
  }

  private static boolean isBeside(Placed next, Placed first) {
    return next.box.center().y() <= first.box.bottom();
  }
}
