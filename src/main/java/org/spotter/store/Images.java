package org.spotter.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Image;

/// The pictures of a project. They come by a [Bulk] and change through the [Journal].
public final class Images {
  private final Database database;

  Images(Database database) {
    this.database = database;
  }

  public long count(ImageQuery query) {
    Filter filter = Filter.of(query);
    return database.read(
        s -> s.number("SELECT count(*) FROM image" + filter.where(), filter.arguments()));
  }

  /// The ids in the order of the list: by file name as a person would sort it, then by id. One
  /// number an image, so that a list of 100,000 is quick; the images themselves come by [#some].
  public long[] ids(ImageQuery query) {
    Filter filter = Filter.of(query);
    LongList ids = new LongList();
    database.read(s -> {
      s.each(
          "SELECT id FROM image" + filter.where() + " ORDER BY sort_key, id",
          row -> ids.add(row.getLong(1)),
          filter.arguments());
      return ids;
    });
    return ids.toArray();
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
