package org.spotter.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Range;

/// A range as a condition on a number.
final class RangeSql {
  private RangeSql() {}

  static void append(
      String number, Range range, StringBuilder sql, List<@Nullable Object> arguments) {
    boolean bounded = false;
    if (range.low() > Double.NEGATIVE_INFINITY) {
      sql.append(number).append(range.withLow() ? " >= ?" : " > ?");
      arguments.add(range.low());
      bounded = true;
    }
    if (range.high() < Double.POSITIVE_INFINITY) {
      sql.append(bounded ? " AND " : "").append(number).append(range.withHigh() ? " <= ?" : " < ?");
      arguments.add(range.high());
      bounded = true;
    }
    if (!bounded) {
      sql.append(number).append(" IS NOT NULL");
    }
  }
}
