package org.spotter.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.spotter.dataset.Annotation;

/// The ground truth of a project. It comes by a [Bulk] and changes through the [Journal].
public final class Annotations {
  private final Database database;
  private final AtomicLong lastId = new AtomicLong();

  Annotations(Database database) {
    this.database = database;
  }

  /// The annotations of one image, in the order they came.
  public List<Annotation> of(long imageId) {
    return database.read(s ->
        s.list(
            AnnotationRow.SELECT + "WHERE image_id = ? ORDER BY place",
            AnnotationRow::read,
            imageId));
  }

  public Optional<Annotation> find(long id) {
    return database.read(
        s -> s.first(AnnotationRow.SELECT + "WHERE id = ?", AnnotationRow::read, id));
  }

  /// Gives every annotation of the images meant, in the order they came, one after another, so that
  /// memory does not grow with their number.
  public void each(ImageQuery query, Consumer<Annotation> consumer) {
    Filter filter = Filter.of(query);
    database.read(s -> {
      s.each(
          AnnotationRow.SELECT + filter.whereImage("image_id") + " ORDER BY place",
          row -> consumer.accept(AnnotationRow.read(row)),
          filter.arguments());
      return filter;
    });
  }

  public long count(ImageQuery query) {
    Filter filter = Filter.of(query);
    return database.read(s ->
        s.number(
            "SELECT count(*) FROM annotation" + filter.whereImage("image_id"), filter.arguments()));
  }

  /// How many annotations each of these images has, in their order.
  public int[] counts(long... imageIds) {
    return database.read(s -> {
      int[] counts = new int[imageIds.length];
      for (int i = 0; i < counts.length; i++) {
        counts[i] =
            Math.toIntExact(
                s.number("SELECT count(*) FROM annotation WHERE image_id = ?", imageIds[i]));
      }
      return counts;
    });
  }

  /// An id that no annotation has and that was not given before, at least 1.
  public long nextId() {
    long greatest = database.read(s -> s.number("SELECT max(id) FROM annotation"));
    return lastId.updateAndGet(last -> Math.addExact(Math.max(last, Math.max(0, greatest)), 1));
  }
}
