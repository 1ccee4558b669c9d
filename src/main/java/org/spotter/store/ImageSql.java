package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;

/// A query as a condition on the table `image`, with its parameters.
final class ImageSql {
  private final StringBuilder sql = new StringBuilder();
  private final List<@Nullable Object> arguments = new ArrayList<>();
  private final LongPredicate agreed;

  private ImageSql(LongPredicate agreed) {
    this.agreed = agreed;
  }

  /// @param agreed whether the table `agreement` has all images of a run; what it lacks is worked
  ///   out at once, which takes longer
  static ImageSql of(Query query, LongPredicate agreed) {
    ImageSql condition = new ImageSql(agreed);
    condition.append(query);
    return condition;
  }

  /// The condition.
  String text() {
    return sql.toString();
  }

  List<@Nullable Object> values() {
    return arguments;
  }

  private void append(Query query) {
    switch (query) {
      case Query.Both(List<Query> parts) -> joined(parts, " AND ", "1");
      case Query.Either(List<Query> parts) -> joined(parts, " OR ", "0");
      case Query.Not(Query inner) -> {
        sql.append("NOT (");
        append(inner);
        sql.append(')');
      }
      case Query.NameContains(String text) ->
          with("instr(image.search, ?) > 0", NameKeys.search(text));
      case Query.NameFits(String pattern) ->
          with("image.search GLOB ?", NameKeys.search(pattern).replace("[", "[[]"));
      case Query.InState(var state) -> with("image.state = ?", ImageRow.name(state));
      case Query.InSplit(var split) -> with("image.split = ?", ImageRow.name(split));
      case Query.Tagged(String tag) ->
          with("image.id IN (SELECT image_id FROM image_tag WHERE tag = ?)", tag);
      case Query.TaggedAtAll() -> with("image.tags IS NOT NULL");
      case Query.Commented(String text) -> commented(text);
      case Query.Complete(long category) ->
          with("image.id IN (SELECT image_id FROM image_complete WHERE category_id = ?)", category);
      case Query.DoneBy(long run) ->
          with("image.id IN (SELECT image_id FROM run_image WHERE run_id = ?)", run);
      case Query.Disagrees(long run, double score) -> disagrees(run, score);
      case Query.Sized(Query.Side side, Range range) -> sized(side, range);
      case Query.WithId(long id) -> with("image.id = ?", id);
      case Query.Edited edited -> edited(edited);
      case Query.Objects objects -> objects(objects);
    }
  }

  private void with(String text, @Nullable Object... values) {
    sql.append(text);
    arguments.addAll(List.of(values));
  }

  private void joined(List<Query> parts, String word, String none) {
    if (parts.isEmpty()) {
      sql.append(none);
    }
    for (int i = 0; i < parts.size(); i++) {
      sql.append(i == 0 ? "(" : word + "(");
      append(parts.get(i));
      sql.append(')');
    }
  }

  private void commented(String text) {
    String any = "image.id IN (SELECT c.id FROM image c WHERE c.comment IS NOT NULL";
    if (text.isEmpty()) {
      with(any + ")");
    } else {
      with(any + " AND instr(lower(c.comment), lower(?)) > 0)", text);
    }
  }

  private void sized(Query.Side side, Range range) {
    String measure =
        switch (side) {
          case WIDTH -> "image.width";
          case HEIGHT -> "image.height";
          case PIXELS -> "image.width * image.height";
        };
    RangeSql.append(measure, range, sql, arguments);
  }

  private void edited(Query.Edited edited) {
    sql.append(
        "image.id IN (SELECT c.image_id FROM journal j JOIN journal_change c ON c.entry = j.id"
            + " WHERE c.image_id IS NOT NULL");
    if (edited.who() != null) {
      with(" AND j.who = ?", edited.who());
    }
    if (edited.from() != null) {
      with(" AND j.at >= ?", edited.from().toString());
    }
    if (edited.to() != null) {
      with(" AND j.at < ?", edited.to().toString());
    }
    sql.append(')');
  }

  private void disagrees(long run, double score) {
    with(
        "image.id IN (SELECT image_id FROM agreement WHERE run_id = ? AND (extra >= ? OR missed"
            + " < ?))",
        run,
        score,
        score);
    if (!agreed.test(run)) {
      with(
          " OR image.id IN (SELECT image_id FROM (SELECT r.image_id AS image_id, "
              + Agreements.EXTRA
              + " AS extra, "
              + Agreements.MISSED
              + " AS missed FROM run_image r WHERE r.run_id = ? AND NOT EXISTS (SELECT 1 FROM"
              + " agreement g WHERE g.run_id = r.run_id AND g.image_id = r.image_id)) WHERE extra"
              + " >= ? OR missed < ?)",
          run,
          score,
          score);
    }
  }

  /// Images that none of the objects is on cannot be found among the objects, so a count that may
  /// be 0 is asked for by its opposite.
  private void objects(Query.Objects objects) {
    boolean none = objects.count().contains(0);
    sql.append(none ? "image.id NOT IN (" : "image.id IN (");
    ObjectSql test = new ObjectSql(objects.runId(), sql, arguments);
    test.selectImages(objects.test());
    counted(objects.count(), none);
    sql.append(')');
  }

  private void counted(Range count, boolean none) {
    boolean any = none ? !count.contains(1) && count.high() < 1 : count.equals(Range.SOME);
    if (!any) {
      sql.append(" GROUP BY image_id HAVING ").append(none ? "NOT (" : "(");
      RangeSql.append("count(*)", count, sql, arguments);
      sql.append(')');
    }
  }
}
