package org.spotter.store;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// Runs queries over images.
final class Selection {
  /// Few enough that others who write wait a moment only.
  private static final int BATCH = 500;

  private final Database database;

  Selection(Database database) {
    this.database = database;
  }

  /// A condition that is ready to be used, and its parameters.
  record Condition(String text, List<@Nullable Object> values) {
    @Nullable Object[] arguments() {
      return values.toArray();
    }

    /// The condition for another table's column that names an image.
    String whereImage(String column, Query query) {
      return query.equals(Query.ALL)
          ? ""
          : " WHERE " + column + " IN (SELECT id FROM image WHERE " + text + ")";
    }
  }

  Condition condition(Query query) {
    prepare(query, Progress.NONE);
    ImageSql sql = ImageSql.of(query, this::agreed);
    return new Condition(sql.text(), sql.values());
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

  interface Work<T> {
    T with(Session session, Condition condition) throws SQLException;
  }

  <T> T read(Query query, Work<T> work) {
    Condition condition = condition(query);
    return database.read(s -> work.with(s, condition));
  }
}
