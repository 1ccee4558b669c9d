package org.spotter.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Query;

/// Finds the objects that a query speaks of: annotations, or predictions of the run it names.
public final class Finds {
  private final Selection selection;

  Finds(Selection selection) {
    this.selection = selection;
  }

  /// The order in which objects are given.
  public enum Order {
    /// Image by image as in the list.
    IMAGE,
    /// The smallest first.
    SIZE,
    /// The surest first; annotations as by image.
    SCORE
  }

  /// How many objects a query speaks of.
  public long count(Query query) {
    ObjectPick pick = ObjectPick.of(query);
    Query images = pick.isOnAllImages() ? Query.ALL : pick.images();
    return selection.read(images, (_, found) -> found.finder().count(pick, found.images()));
  }

  /// The objects a query speaks of: those its clauses about objects are about, all of its images
  /// when it has none. When clauses are about annotations and about predictions, the first decides.
  ///
  /// @param most how many at most
  public FoundObjects find(Query query, Order order, int most) {
    ObjectPick pick = ObjectPick.of(query);
    boolean byImage = order == Order.IMAGE || (order == Order.SCORE && pick.runId() == null);
    return selection.read(
        pick.images(),
        (session, images) -> {
          int enough = byImage ? Integer.MAX_VALUE : most;
          FoundObjects found = select(session, images, pick, orderBy(pick, order), enough);
          return byImage ? inListOrder(found, images.order(), most) : found;
        });
  }

  /// The objects a query speaks of with the numbers that order them, in no order.
  public FoundFacts facts(Query query) {
    ObjectPick pick = ObjectPick.of(query);
    return selection.read(pick.images(), (session, images) -> facts(session, images, pick));
  }

  private static FoundFacts facts(Session session, Selection.Found images, ObjectPick pick)
      throws SQLException {
    boolean truth = pick.runId() == null;
    StringBuilder sql =
        new StringBuilder(
            truth
                ? "SELECT id, image_id, category_id, x, y, width, height, area, 0 FROM "
                : "SELECT id, image_id, class_index, x, y, width, height, width * height, score"
                    + " FROM ");
    List<@Nullable Object> arguments = new ArrayList<>();
    new ObjectSql(pick.runId(), sql, arguments).from(pick.test());
    LongPredicate meant = images.holding();
    FoundFacts.Collected rows = new FoundFacts.Collected(images.order());
    session.each(
        sql.toString(),
        row -> {
          if (meant.test(row.getLong(2))) {
            rows.add(row);
          }
        },
        arguments.toArray());
    return rows.facts(pick.runId());
  }

  private static FoundObjects select(
      Session session, Selection.Found images, ObjectPick pick, String order, int most)
      throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT id, image_id FROM ");
    List<@Nullable Object> arguments = new ArrayList<>();
    new ObjectSql(pick.runId(), sql, arguments).from(pick.test());
    Images.LongList ids = new Images.LongList();
    Images.LongList on = new Images.LongList();
    LongPredicate meant = images.holding();
    session.some(
        sql.append(order).toString(),
        row -> {
          if (ids.size() < most && meant.test(row.getLong(2))) {
            ids.add(row.getLong(1));
            on.add(row.getLong(2));
          }
          return ids.size() < most;
        },
        arguments.toArray());
    return new FoundObjects(pick.runId(), ids.toArray(), on.toArray());
  }

  private static String orderBy(ObjectPick pick, Order order) {
    return switch (order) {
      case IMAGE -> "";
      case SIZE ->
          pick.runId() == null
              ? " ORDER BY annotation.area"
              : " ORDER BY prediction.width * prediction.height";
      case SCORE -> pick.runId() == null ? "" : " ORDER BY prediction.score DESC";
    };
  }

  private static FoundObjects inListOrder(FoundObjects found, ListOrder order, int most) {
    long[] keys = new long[found.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) order.rank(found.imageIds()[i]) << 32) | i;
    }
    Arrays.sort(keys);
    int size = Math.min(most, keys.length);
    long[] ids = new long[size];
    long[] on = new long[size];
    for (int i = 0; i < size; i++) {
      int from = (int) keys[i];
      ids[i] = found.ids()[from];
      on[i] = found.imageIds()[from];
    }
    return new FoundObjects(found.runId(), ids, on);
  }
}
