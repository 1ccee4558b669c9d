package org.spotter.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Query;

/// Finds the objects that a query speaks of: annotations, or predictions of the run it names.
public final class Finds {
  private final Database database;
  private final Selection selection;
  private final Images images;

  Finds(Database database, Images images) {
    this.database = database;
    this.images = images;
    selection = new Selection(database);
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
    Statement statement = statement(pick, "count(*)", "");
    return database.read(s -> s.number(statement.text, statement.arguments()));
  }

  /// The objects a query speaks of: those its clauses about objects are about, all of its images
  /// when it has none. When clauses are about annotations and about predictions, the first decides.
  ///
  /// @param most how many at most
  public FoundObjects find(Query query, Order order, int most) {
    ObjectPick pick = ObjectPick.of(query);
    String table = pick.runId() == null ? "annotation" : "prediction";
    Statement statement =
        statement(pick, table + ".id, " + table + ".image_id", orderBy(pick, order));
    Images.LongList ids = new Images.LongList();
    Images.LongList on = new Images.LongList();
    database.read(s -> {
      s.each(
          statement.text + (order == Order.IMAGE ? "" : " LIMIT " + most),
          row -> {
            ids.add(row.getLong(1));
            on.add(row.getLong(2));
          },
          statement.arguments());
      return ids;
    });
    FoundObjects found = new FoundObjects(pick.runId(), ids.toArray(), on.toArray());
    return order == Order.IMAGE || byImage(pick, order) ? inListOrder(found, most) : found;
  }

  private static boolean byImage(ObjectPick pick, Order order) {
    return order == Order.SCORE && pick.runId() == null;
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

  private FoundObjects inListOrder(FoundObjects found, int most) {
    int[] ranks = images.ranks(found.imageIds());
    long[] keys = new long[ranks.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) ranks[i] << 32) | i;
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

  private record Statement(String text, List<@Nullable Object> values) {
    @Nullable Object[] arguments() {
      return values.toArray();
    }
  }

  private Statement statement(ObjectPick pick, String columns, String order) {
    StringBuilder sql = new StringBuilder("SELECT ").append(columns);
    sql.append(pick.runId() == null ? " FROM annotation WHERE " : " FROM prediction WHERE ");
    List<@Nullable Object> arguments = new ArrayList<>();
    new ObjectSql(pick.runId(), sql, arguments).append(pick.test());
    if (!pick.images().equals(Query.ALL)) {
      Selection.Condition condition = selection.condition(pick.images());
      sql.append(" AND image_id IN (SELECT id FROM image WHERE ")
          .append(condition.text())
          .append(')');
      arguments.addAll(condition.values());
    }
    return new Statement(sql.append(order).toString(), arguments);
  }
}
