package org.spotter.store;

import java.util.List;
import org.spotter.store.query.Query;

/// Counts over the images that a query means, each by one statement.
public final class Tallies {
  private static final String SIZE_BIN =
      "CASE WHEN area < 256 THEN 0 WHEN area < 1024 THEN 1 WHEN area < 4096 THEN 2"
          + " WHEN area < 9216 THEN 3 WHEN area < 16384 THEN 4 WHEN area < 65536 THEN 5 ELSE 6 END";

  private final Selection selection;
  private final Query scope;

  /// @param scope the images meant
  Tallies(Selection selection, Query scope) {
    this.selection = selection;
    this.scope = scope;
  }

  /// Puts the images meant into a statement.
  private <T> List<T> list(String sql, String column, String rest, Session.RowReader<T> reader) {
    return selection.read(
        scope,
        (s, condition) -> {
          String word = sql.contains(" WHERE ") ? " AND " : " WHERE ";
          String where = condition.whereImage(column, scope).replaceFirst(" WHERE ", word);
          return s.list(sql + where + rest, reader, condition.arguments(scope));
        });
  }

  /// A number and what it is of.
  public record OfImages(String split, String state, long images) {}

  /// Objects of a category in the images of a split.
  public record OfSplit(long categoryId, String split, long objects) {}

  /// Objects whose area is that of a square with a side in pixels from 0, 16, 32, 64, 96, 128 or
  /// 256 (bins 0 to 6) up to the next.
  public record OfSize(long categoryId, int bin, long objects) {}

  /// Objects whose middle lies in a field of an 8×8 grid over the image.
  public record OfPlace(int column, int row, long objects) {}

  /// Annotations of a category that say something.
  public record OfValue(long categoryId, String attribute, String value, long objects) {}

  /// Annotations somebody made within an hour.
  ///
  /// @param hour its beginning, as `2026-11-22T14`, UTC
  public record OfHour(String who, String hour, long objects) {}

  /// Images with a tag.
  public record OfTag(String tag, long images) {}

  public List<OfImages> images() {
    return list(
        "SELECT split, state, count(*) FROM image",
        "id",
        " GROUP BY split, state",
        row -> new OfImages(row.getString(1), row.getString(2), row.getLong(3)));
  }

  public List<OfTag> tags() {
    return list(
        "SELECT tag, count(*) FROM image_tag",
        "image_id",
        " GROUP BY tag ORDER BY 2 DESC, tag",
        row -> new OfTag(row.getString(1), row.getLong(2)));
  }

  public List<OfSplit> splits() {
    return list(
        "SELECT a.category_id, i.split, sum(a.n) FROM object_count a JOIN image i ON i.id ="
            + " a.image_id",
        "a.image_id",
        " GROUP BY a.category_id, i.split",
        row -> new OfSplit(row.getLong(1), row.getString(2), row.getLong(3)));
  }

  public List<OfSize> sizes() {
    return list(
        "SELECT category_id, "
            + SIZE_BIN
            + " AS bin, count(*) FROM annotation WHERE area IS NOT NULL",
        "image_id",
        " GROUP BY category_id, bin",
        row -> new OfSize(row.getLong(1), row.getInt(2), row.getLong(3)));
  }

  /// Objects without a box, and those on images of unknown size, are left out; what lies outside
  /// the image counts to the nearest field.
  public List<OfPlace> places() {
    return list(
        "SELECT max(0, min(7, CAST(floor(8 * (a.x + a.width / 2.0) / i.width) AS INTEGER))) AS"
            + " c, max(0, min(7, CAST(floor(8 * (a.y + a.height / 2.0) / i.height) AS"
            + " INTEGER))) AS r, count(*) FROM annotation a JOIN image i ON i.id = a.image_id"
            + " WHERE a.x IS NOT NULL AND i.width > 0 AND i.height > 0",
        "a.image_id",
        " GROUP BY c, r",
        row -> new OfPlace(row.getInt(1), row.getInt(2), row.getLong(3)));
  }

  public List<OfValue> values() {
    return list(
        "SELECT category_id, name, value, count(*) FROM annotation_value",
        "image_id",
        " GROUP BY category_id, name, value ORDER BY category_id, name, 4 DESC",
        row -> new OfValue(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
  }

  /// Annotations that came by an edit, whether still there or not.
  public List<OfHour> hours() {
    return list(
        "SELECT j.who, substr(j.at, 1, 13) AS hour, count(*) FROM journal j JOIN"
            + " journal_change c ON c.entry = j.id WHERE j.kind = 'do' AND c.what ="
            + " 'annotation' AND c.before IS NULL",
        "c.image_id",
        " GROUP BY j.who, hour ORDER BY hour, j.who",
        row -> new OfHour(row.getString(1), row.getString(2), row.getLong(3)));
  }
}
