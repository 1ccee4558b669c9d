package org.spotter.store;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// Runs queries over images.
final class Selection {
  /// Few enough that others who write wait a moment only.
  private static final int BATCH = 500;

  private final Database database;
  private volatile @Nullable ListOrder order;

  Selection(Database database) {
    this.database = database;
  }

  /// What is done with the images that a query finds. All of it sees the project as it was at one
  /// moment.
  interface Work<T> {
    T with(Session session, Found found) throws SQLException;
  }

  /// The images that a query finds.
  ///
  /// @param finder to ask more of the same project
  /// @param images as the finder gives them
  record Found(ImageFinder finder, ListOrder order, BitSet images) {
    /// Their ids in the order of the list.
    long[] ids() {
      return order.ids(images);
    }

    /// What a statement that counts in other tables says of their column that names an image, with
    /// the ids as one parameter; nothing when all images are meant.
    String whereImage(String column, Query query) {
      return query.equals(Query.ALL)
          ? ""
          : " WHERE " + column + " IN (SELECT value FROM json_each(?))";
    }

    /// The parameters of [#whereImage].
    Object[] arguments(Query query) {
      return query.equals(Query.ALL) ? new Object[0] : new Object[] {order.json(images)};
    }

    /// Whether an image is among them, for many that are asked one after another.
    LongPredicate holding() {
      ImageBits places = new ImageBits(order);
      return image -> {
        int slot = places.slot(image);
        return slot >= 0 && images.get(slot);
      };
    }
  }

  <T> T read(Query query, Work<T> work) {
    prepare(query, Progress.NONE);
    return database.snapshot(s -> work.with(s, find(s, query)));
  }

  private Found find(Session session, Query query) throws SQLException {
    ImageFinder finder = finder(session, order(session));
    BitSet images = finder.find(query);
    if (finder.isOutdated()) {
      forgetOrder();
      finder = finder(session, order(session));
      images = finder.find(query);
    }
    return new Found(finder, order(session), images);
  }

  private static ImageFinder finder(Session session, ListOrder order) {
    return new ImageFinder(session, order);
  }

  /// The order of the list as it is now.
  ListOrder order() {
    return database.read(this::order);
  }

  private ListOrder order(Session session) throws SQLException {
    ListOrder known = order;
    if (known == null || known.isOutdated(session)) {
      known = ListOrder.read(session);
      order = known;
    }
    return known;
  }

  /// Images came or have other names.
  void forgetOrder() {
    order = null;
  }

  /// Works out what the query needs and is not known yet, if this window may write.
  void prepare(Query query, Progress progress) {
    Set<Long> runs = new LinkedHashSet<>();
    collectRuns(query, runs);
    for (long run : runs) {
      if (!database.readOnly() && !database.isWriting() && !agreed(run)) {
        fill(run, progress);
      }
    }
  }

  private void fill(long run, Progress progress) {
    long total =
        database.read(s -> s.number("SELECT count(*) FROM run_image WHERE run_id = ?", run));
    long done = 0;
    long last = Long.MIN_VALUE;
    List<Long> images;
    do {
      progress.check();
      progress.report("Comparing the run with the labels", done, total);
      long after = last;
      images = database.write(s -> Agreements.fill(s, run, after, BATCH));
      done += images.size();
      last = images.stream().mapToLong(Long::longValue).max().orElse(last);
    } while (images.size() == BATCH);
  }

  private boolean agreed(long run) {
    return database.read(s -> Agreements.complete(s, run));
  }

  private static void collectRuns(Query query, Set<Long> runs) {
    if (query instanceof Query.Disagrees(long run, _)) {
      runs.add(run);
    } else {
      parts(query).forEach(p -> collectRuns(p, runs));
    }
  }

  private static List<Query> parts(Query query) {
    return switch (query) {
      case Query.Both(List<Query> parts) -> parts;
      case Query.Either(List<Query> parts) -> parts;
      case Query.Not(Query inner) -> List.of(inner);
      case Query other -> List.of();
    };
  }
}
