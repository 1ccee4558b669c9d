package org.spotter.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// The pictures of a project. They come by a [Bulk] and change through the [Journal].
public final class Images {
  private final Database database;
  private final Selection selection;
  private volatile @Nullable ListOrder order;

  Images(Database database) {
    this.database = database;
    selection = new Selection(database);
  }

  public long count(ImageQuery query) {
    return count(query.toQuery());
  }

  /// How many images a query finds.
  public long count(Query query) {
    return selection.read(
        query,
        (s, condition) ->
            s.number(
                "SELECT count(*) FROM image WHERE " + condition.text(), condition.arguments()));
  }

  public long[] ids(ImageQuery query) {
    return ids(query.toQuery());
  }

  /// The ids in the order of the list: by file name as a person would sort it, then by id. One
  /// number an image, so that a list of 100,000 is quick; the images themselves come by [#some].
  public long[] ids(Query query) {
    if (query.equals(Query.ALL)) {
      return order().all();
    }
    long[] found =
        selection.read(
            query,
            (s, condition) -> {
              LongList ids = new LongList();
              s.each(
                  "SELECT id FROM image WHERE " + condition.text(),
                  row -> ids.add(row.getLong(1)),
                  condition.arguments());
              return ids.toArray();
            });
    return inOrder(found);
  }

  private long[] inOrder(long[] found) {
    long[] sorted = order().sorted(found);
    if (sorted == null) {
      forgetOrder();
      sorted = order().sorted(found);
    }
    return sorted == null ? found : sorted;
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
    int[] ranks = ranks(ids(query));
    int here = order().rank(imageId);
    int at = Arrays.binarySearch(ranks, here);
    int first = at >= 0 ? at + step : step > 0 ? -at - 1 : -at - 2;
    if (ranks.length == 0 || (at >= 0 && ranks.length == 1)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(order().at(ranks[Math.floorMod(first, ranks.length)]));
  }

  /// Works out beforehand what a query needs and is not known yet, as the disagreement of a run
  /// with the labels. Without this the first such query takes as long.
  public void prepare(Query query, Progress progress) {
    selection.prepare(query, progress);
  }

  /// The place of each image in the list, -1 for what is not in it.
  int[] ranks(long[] ids) {
    ListOrder order = order();
    int[] ranks = new int[ids.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = order.rank(ids[i]);
    }
    return ranks;
  }

  private ListOrder order() {
    ListOrder known = order;
    if (known == null) {
      known = database.read(ListOrder::read);
      order = known;
    }
    return known;
  }

  /// Images came or have other names.
  void forgetOrder() {
    order = null;
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

    long[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
