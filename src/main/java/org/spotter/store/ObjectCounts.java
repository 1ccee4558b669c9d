package org.spotter.store;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;

/// Keeps the tables that say how many annotations each image has: `object_count` for each category,
/// `image_count` for all together. Every change of annotations is told here and brought into the
/// tables at the end of its transaction, once for each image and category however many it changed.
final class ObjectCounts {
  private static final String COUNTED = "count(*), min(area), max(area) FROM annotation ";

  private record Counted(long imageId, long categoryId) {}

  private final Set<Counted> touched = new LinkedHashSet<>();

  /// An annotation comes, goes, or is another now.
  void touch(@Nullable Annotation before, @Nullable Annotation after) {
    if (before == null || after == null || !countsAs(before, after)) {
      touch(before);
      touch(after);
    }
  }

  private static boolean countsAs(Annotation a, Annotation b) {
    return a.imageId() == b.imageId()
        && a.categoryId() == b.categoryId()
        && Double.compare(a.area(), b.area()) == 0;
  }

  private void touch(@Nullable Annotation annotation) {
    if (annotation != null) {
      touched.add(new Counted(annotation.imageId(), annotation.categoryId()));
    }
  }

  /// Brings the tables up to date.
  void write(Session session) throws SQLException {
    Set<Long> images = new LinkedHashSet<>();
    for (Counted counted : touched) {
      images.add(counted.imageId);
      session.update(
          "DELETE FROM object_count WHERE category_id = ? AND image_id = ?",
          counted.categoryId,
          counted.imageId);
      session.update(
          "INSERT INTO object_count SELECT category_id, image_id, "
              + COUNTED
              + "WHERE image_id = ? AND category_id = ? GROUP BY image_id, category_id",
          counted.imageId,
          counted.categoryId);
    }
    for (long image : images) {
      session.update("DELETE FROM image_count WHERE image_id = ?", image);
      session.update(
          "INSERT INTO image_count SELECT image_id, "
              + COUNTED
              + "WHERE image_id = ? GROUP BY image_id",
          image);
    }
    touched.clear();
  }
}
