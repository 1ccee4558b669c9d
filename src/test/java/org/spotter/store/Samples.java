package org.spotter.store;

import java.util.List;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;

/// Small projects to try things on.
final class Samples {
  static final Box BOX = new Box(1.5, 2.25, 30, 40.1);

  private Samples() {}

  /// Three images (ids 1, 2, 3), two categories (ids 1 helmet, 2 head), and annotation 1 on image
  /// 1.
  static void fill(Project project) {
    try (Bulk bulk = project.bulk("Import sample")) {
      bulk.add(Category.of(1, "helmet"));
      bulk.add(Category.of(2, "head"));
      for (long id : List.of(1L, 2L, 3L)) {
        bulk.add(Image.of(id, "img" + id + ".jpg", "photos/img" + id + ".jpg", 640, 480));
      }
      bulk.add(Annotation.drawn(1, 1, 1, BOX));
      bulk.commit();
    }
  }
}
