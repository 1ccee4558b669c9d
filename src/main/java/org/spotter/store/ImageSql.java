package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;

/// What is asked of images, as SQL with its parameters: `SELECT` statements of image ids, one for
/// everything that the table `image` knows and one for each other thing. An id may come more than
/// once.
final class ImageSql {
  private final StringBuilder sql = new StringBuilder();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  private ImageSql() {}

  /// Whether the table `image` alone answers it.
  static boolean isPlain(Query query) {
    return switch (query) {
      case Query.Both(List<Query> parts) -> parts.stream().allMatch(ImageSql::isPlain);
      case Query.Either(List<Query> parts) -> parts.stream().allMatch(ImageSql::isPlain);
      case Query.Not(Query inner) -> isPlain(inner);
      case Query.NameContains _,
          Query.NameFits _,
          Query.InState _,
          Query.InSplit _,
          Query.Commented _,
          Query.Sized _,
          Query.WithId _ ->
          true;
      case Query.Tagged _,
          Query.TaggedAtAll _,
          Query.Complete _,
          Query.DoneBy _,
          Query.Disagrees _,
          Query.Edited _,
          Query.Objects _ ->
          false;
    };
  }

  /// The images that pass something [plain][#isPlain].
  static ImageSql ofPlain(Query query) {
    ImageSql select = new ImageSql();
    select.with("SELECT id FROM image WHERE ");
    select.append(query);
    return select;
  }

  static ImageSql of(Query.Tagged query) {
    return new ImageSql().with("SELECT image_id FROM image_tag WHERE tag = ?", query.tag());
  }

  static ImageSql ofTagged() {
    return new ImageSql().with("SELECT image_id FROM image_tag");
  }

  static ImageSql of(Query.Complete query) {
    return new ImageSql()
        .with("SELECT image_id FROM image_complete WHERE category_id = ?", query.categoryId());
  }

  static ImageSql of(Query.DoneBy query) {
    return new ImageSql().with("SELECT image_id FROM run_image WHERE run_id = ?", query.runId());
  }

  /// @param agreed whether the table `agreement` has all images of the run; what it lacks is worked
  ///   out at once, which takes longer
  static ImageSql of(Query.Disagrees query, boolean agreed) {
    ImageSql select = new ImageSql();
    long run = query.runId();
    double score = query.score();
    select.with(
        "SELECT image_id FROM agreement WHERE run_id = ? AND (extra >= ? OR missed < ?)",
        run,
        score,
        score);
    if (!agreed) {
      select.with(
          " UNION ALL SELECT image_id FROM (SELECT r.image_id AS image_id, "
              + Agreements.EXTRA
              + " AS extra, "
              + Agreements.MISSED
              + " AS missed FROM run_image r WHERE r.run_id = ? AND NOT EXISTS (SELECT 1 FROM"
              + " agreement g WHERE g.run_id = r.run_id AND g.image_id = r.image_id)) WHERE extra"
              + " >= ? OR missed < ?",
          run,
          score,
          score);
    }
    return select;
  }

  static ImageSql of(Query.Edited edited) {
    ImageSql select =
        new ImageSql()
            .with(
                "SELECT c.image_id FROM journal j JOIN journal_change c ON c.entry = j.id WHERE"
                    + " c.image_id IS NOT NULL");
    if (edited.who() != null) {
      select.with(" AND j.who = ?", edited.who());
    }
    if (edited.from() != null) {
      select.with(" AND j.at >= ?", edited.from().toString());
    }
    if (edited.to() != null) {
      select.with(" AND j.at < ?", edited.to().toString());
    }
    return select;
  }

  String text() {
    return sql.toString();
  }

  @Nullable Object[] arguments() {
    return arguments.toArray();
  }

  private ImageSql with(String text, @Nullable Object... values) {
    sql.append(text);
    arguments.addAll(List.of(values));
    return this;
  }

  private void append(Query query) {
    switch (query) {
      case Query.Both(List<Query> parts) -> joined(parts, " AND ", "1");
      case Query.Either(List<Query> parts) -> joined(parts, " OR ", "0");
      case Query.Not(Query inner) -> {
        sql.append("NOT coalesce((");
        append(inner);
        sql.append("), 0)");
      }
      case Query.NameContains(String text) -> with("instr(search, ?) > 0", NameKeys.search(text));
      case Query.NameFits(String pattern) ->
          with("search GLOB ?", NameKeys.search(pattern).replace("[", "[[]"));
      case Query.InState(var state) -> with("state = ?", ImageRow.name(state));
      case Query.InSplit(var split) -> with("split = ?", ImageRow.name(split));
      case Query.Commented(String text) -> commented(text);
      case Query.Sized(Query.Side side, Range range) -> sized(side, range);
      case Query.WithId(long id) -> with("id = ?", id);
      case Query.Tagged _,
          Query.TaggedAtAll _,
          Query.Complete _,
          Query.DoneBy _,
          Query.Disagrees _,
          Query.Edited _,
          Query.Objects _ ->
          throw new IllegalArgumentException(query + " is not about the table of images");
    }
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
    with("comment IS NOT NULL");
    if (!text.isEmpty()) {
      with(" AND instr(lower(comment), lower(?)) > 0", text);
    }
  }

  private void sized(Query.Side side, Range range) {
    String measure =
        switch (side) {
          case WIDTH -> "width";
          case HEIGHT -> "height";
          case PIXELS -> "width * height";
        };
    RangeSql.append(measure, range, sql, arguments);
  }
}
