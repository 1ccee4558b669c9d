package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.spotter.dataset.Annotation;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;

/// The ground truth of a project. It comes by a [Bulk] and changes through the [Journal].
public final class Annotations {
  private final Database database;
  private final Selection selection;
  private final AtomicLong lastId = new AtomicLong();

  Annotations(Database database, Selection selection) {
    this.database = database;
    this.selection = selection;
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
    each(query.toQuery(), consumer);
  }

  public void each(Query query, Consumer<Annotation> consumer) {
    selection.read(
        query,
        (s, found) -> {
          LongPredicate meant = found.holding();
          s.each(
              AnnotationRow.SELECT + "ORDER BY place",
              row -> {
                if (meant.test(row.getLong(AnnotationRow.IMAGE))) {
                  consumer.accept(AnnotationRow.read(row));
                }
              });
          return query;
        });
  }

  /// How many annotations the images meant have.
  public long count(ImageQuery query) {
    return count(query.toQuery());
  }

  public long count(Query query) {
    ObjectPick pick = new ObjectPick(null, new ObjectTest.Any(), query);
    return selection.read(query, (_, found) -> found.finder().count(pick, found.images()));
  }

  /// The annotations of these ids in their order, without those the project does not have.
  public List<Annotation> some(long... ids) {
    return database.read(s -> {
      List<Annotation> found = new ArrayList<>(ids.length);
      for (long id : ids) {
        s.each(AnnotationRow.SELECT + "WHERE id = ?", r -> found.add(AnnotationRow.read(r)), id);
      }
      return found;
    });
  }

  /// Takes how many annotations of a category an image has.
  public interface CountSink {
    void take(long imageId, long categoryId, long count);
  }

  /// Gives the count of every image and category that is not 0.
  public void eachCount(CountSink sink) {
    database.read(s -> {
      s.each(
          "SELECT image_id, category_id, n FROM object_count ORDER BY image_id, category_id",
          row -> sink.take(row.getLong(1), row.getLong(2), row.getLong(3)));
      return sink;
    });
  }

  /// How many annotations each of these images has, in their order.
  public int[] counts(long... imageIds) {
    return database.read(s -> {
      int[] counts = new int[imageIds.length];
      for (int i = 0; i < counts.length; i++) {
        counts[i] =
            Math.toIntExact(s.number("SELECT n FROM image_count WHERE image_id = ?", imageIds[i]));
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
