package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Range;

/// Statements on the tables that keep how many objects each image has, and the extremes of their
/// areas or scores: `object_count`, `image_count` and `run_image`.
///
/// @param text the statement, or from `FROM` on
/// @param values its parameters
/// @param isOneRowAnImage whether no image comes twice
record CountSql(String text, List<@Nullable Object> values, boolean isOneRowAnImage) {
  @Nullable Object[] arguments() {
    return values.toArray();
  }

  /// The rows that tell how many objects pass; empty when these tables do not know.
  static Optional<CountSql> of(@Nullable Long runId, ObjectTest test) {
    if (runId != null) {
      return test instanceof ObjectTest.Any
          ? Optional.of(new CountSql(" FROM run_image WHERE run_id = ?", List.of(runId), true))
          : Optional.empty();
    }
    return Categories.of(test).map(CountSql::ofCategories);
  }

  private static CountSql ofCategories(Categories categories) {
    return switch (categories) {
      case Categories.All() -> new CountSql(" FROM image_count WHERE 1", List.of(), true);
      case Categories.Some(List<Long> ids) ->
          new CountSql(
              " FROM object_count WHERE category_id IN (?" + ", ?".repeat(ids.size() - 1) + ")",
              new ArrayList<>(ids),
              ids.size() == 1);
    };
  }

  /// `SELECT` of the images that have an object which passes a test of size or score, where the
  /// extremes of an image's objects tell it; else empty.
  static Optional<CountSql> having(@Nullable Long runId, ObjectTest test) {
    if (runId != null) {
      return test instanceof ObjectTest.Scored(Range range) && isOpen(range)
          ? of(runId, new ObjectTest.Any()).map(c -> c.within("worst", "best", range))
          : Optional.empty();
    }
    List<ObjectTest> tests = test instanceof ObjectTest.AllOf(var all) ? all : List.of(test);
    List<Range> areas = new ArrayList<>();
    List<ObjectTest> rest = new ArrayList<>();
    for (ObjectTest t : tests) {
      if (t instanceof ObjectTest.Measured(var measure, Range range)
          && measure == ObjectTest.Measure.AREA) {
        areas.add(range);
      } else {
        rest.add(t);
      }
    }
    return areas.size() == 1 && isOpen(areas.getFirst())
        ? Categories.of(new ObjectTest.AllOf(rest))
            .map(CountSql::ofCategories)
            .map(c -> c.within("smallest", "largest", areas.getFirst()))
        : Optional.empty();
  }

  /// Only one end is given, so that an extreme tells whether something is within.
  private static boolean isOpen(Range range) {
    return range.low() == Double.NEGATIVE_INFINITY || range.high() == Double.POSITIVE_INFINITY;
  }

  private CountSql within(String least, String most, Range range) {
    StringBuilder sql = new StringBuilder("SELECT image_id").append(text).append(" AND ");
    List<@Nullable Object> arguments = new ArrayList<>(values);
    String extreme = range.high() == Double.POSITIVE_INFINITY ? most : least;
    RangeSql.append(extreme, range, sql, arguments);
    return new CountSql(sql.toString(), arguments, isOneRowAnImage);
  }

  /// `SELECT` of the images that have one at least.
  CountSql images() {
    return new CountSql("SELECT image_id" + text + " AND n > 0", values, isOneRowAnImage);
  }

  /// `SELECT` of the images that have one at least, and so many as wanted, or otherwise.
  CountSql images(Range wanted, boolean others) {
    StringBuilder sql = new StringBuilder(images().text);
    List<@Nullable Object> arguments = new ArrayList<>(values);
    sql.append(others ? " AND NOT (" : " AND (");
    RangeSql.append("n", wanted, sql, arguments);
    return new CountSql(sql.append(')').toString(), arguments, isOneRowAnImage);
  }

  /// `SELECT` of images and numbers.
  CountSql counts() {
    return new CountSql("SELECT image_id, n" + text + " AND n > 0", values, isOneRowAnImage);
  }

  /// `SELECT` of the number over all images.
  CountSql sum() {
    return new CountSql("SELECT sum(n)" + text, values, isOneRowAnImage);
  }

  /// Which categories pass, where a test is about nothing else.
  private sealed interface Categories {
    record All() implements Categories {}

    record Some(List<Long> ids) implements Categories {}

    static Optional<Categories> of(ObjectTest test) {
      return switch (test) {
        case ObjectTest.Any() -> Optional.of(new All());
        case ObjectTest.AllOf(List<ObjectTest> tests) when tests.isEmpty() ->
            Optional.of(new All());
        case ObjectTest.AllOf(List<ObjectTest> tests) when tests.size() == 1 ->
            of(tests.getFirst());
        case ObjectTest.OfCategory(long id) -> Optional.of(new Some(List.of(id)));
        case ObjectTest.AnyOf(List<ObjectTest> tests) -> some(tests);
        case ObjectTest other -> Optional.empty();
      };
    }

    private static Optional<Categories> some(List<ObjectTest> tests) {
      List<Long> ids = new ArrayList<>();
      for (ObjectTest test : tests) {
        if (!(test instanceof ObjectTest.OfCategory(long id))) {
          return Optional.empty();
        }
        ids.add(id);
      }
      return ids.isEmpty()
          ? Optional.empty()
          : Optional.of(new Some(ids.stream().distinct().toList()));
    }
  }
}
