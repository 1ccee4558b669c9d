package org.spotter.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spotter.dataset.Image;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// The pictures of a project. They come by a [Bulk] and change through the [Journal].
public final class Images {
  private final Database database;
  private final Selection selection;

  Images(Database database, Selection selection) {
    this.database = database;
    this.selection = selection;
  }

  public long count(ImageQuery query) {
    return count(query.toQuery());
  }

  /// How many images a query finds.
  public long count(Query query) {
    return selection.read(query, (_, found) -> (long) found.images().cardinality());
  }

  public long[] ids(ImageQuery query) {
    return ids(query.toQuery());
  }

  /// The ids in the order of the list: by file name as a person would sort it, then by id. One
  /// number an image, so that a list of 100,000 is quick; the images themselves come by [#some].
  public long[] ids(Query query) {
    return query.equals(Query.ALL)
        ? selection.order().all()
        : selection.read(query, (_, found) -> found.ids());
  }

  /// The image that a query finds next after this one in the list, from its end on from its
  /// beginning; empty when it finds none but this.
  public OptionalLong next(Query query, long imageId) {
    return nearest(query, imageId, 1);
  }

  /// The same backwards.
  public OptionalLong previous(Query query, long imageId) {
    return nearest(query, imageId, -1);
  }

  private OptionalLong nearest(Query query, long imageId, int step) {
    return selection.read(
        query,
        (_, found) -> {
          ListOrder order = found.order();
          int here = order.rank(imageId);
          int next = order.next(found.images(), here, step);
          return next < 0 || next == here ? OptionalLong.empty() : OptionalLong.of(order.at(next));
        });
  }

  /// Works out beforehand what a query needs and is not known yet, as the disagreement of a run
  /// with the labels. Without this the first such query takes as long.
  public void prepare(Query query, Progress progress) {
    selection.prepare(query, progress);
  }

  /// Images came or have other names.
  void forgetOrder() {
    selection.forgetOrder();
  }

  public Optional<Image> find(long id) {
    return database.read(s -> s.first(ImageRow.SELECT + "WHERE id = ?", ImageRow::read, id));
  }

  /// The image of this COCO `file_name`; the one with the smallest id when several have it.
  public Optional<Image> named(String fileName) {
    return database.read(s ->
        s.first(
            ImageRow.SELECT + "WHERE sort_key = ? AND file_name = ? ORDER BY id",
            ImageRow::read,
            NameKeys.sort(fileName),
            fileName));
  }

  /// The images of these ids in their order, without those the project does not have.
  public List<Image> some(long... ids) {
    return database.read(s -> {
      List<Image> images = new ArrayList<>(ids.length);
      for (long id : ids) {
        s.each(ImageRow.SELECT + "WHERE id = ?", r -> images.add(ImageRow.read(r)), id);
      }
      return images;
    });
  }

  /// One more than the greatest id, at least 1.
  public long nextId() {
    return database.read(s -> Math.max(1, s.number("SELECT max(id) + 1 FROM image")));
  }

  /// Numbers in a growing array.
  static final class LongList {
    private long[] numbers = new long[1024];
    private int size;

    void add(long number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    int size() {
      return size;
    }

    long[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
