package org.spotter.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.ObjectTest;

/// Finds annotations by what is said of them, or is not. What has a value is read from the table of
/// values as bits over the annotations' places, so that no annotation is looked up for each value.
final class PlaceScan {
  /// Takes an annotation.
  interface Sink {
    void take(long place, long imageId);
  }

  private final Session session;

  PlaceScan(Session session) {
    this.session = session;
  }

  /// Whether this is the quick way to find what passes.
  static boolean answers(ObjectTest test) {
    if (test instanceof ObjectTest.AnyOf(List<ObjectTest> tests)) {
      return tests.stream().anyMatch(PlaceScan::answers);
    }
    List<ObjectTest> tests = parts(test);
    return tests.stream().anyMatch(ObjectSql::isValue) || lacks(tests).size() == 1;
  }

  private static List<ObjectTest> parts(ObjectTest test) {
    return test instanceof ObjectTest.AllOf(List<ObjectTest> tests) ? tests : List.of(test);
  }

  private static List<ObjectTest.Lacks> lacks(List<ObjectTest> tests) {
    return tests.stream()
        .filter(ObjectTest.Lacks.class::isInstance)
        .map(ObjectTest.Lacks.class::cast)
        .toList();
  }

  /// Gives each annotation that passes, once.
  void each(ObjectTest test, Sink sink) throws SQLException {
    List<ObjectTest> tests = parts(test);
    if (test instanceof ObjectTest.AnyOf(List<ObjectTest> any)) {
      union(any, sink);
    } else if (tests.stream().anyMatch(ObjectSql::isValue)) {
      said(tests, sink);
    } else if (lacks(tests).size() == 1) {
      lacking(lacks(tests).getFirst(), tests, sink);
    } else {
      select(test, sink);
    }
  }

  private void union(List<ObjectTest> tests, Sink sink) throws SQLException {
    BitSet seen = new BitSet();
    for (ObjectTest test : tests) {
      each(test, once(seen, sink));
    }
  }

  private static Sink once(BitSet seen, Sink sink) {
    return (place, image) -> {
      int bit = bit(place);
      if (!seen.get(bit)) {
        seen.set(bit);
        sink.take(place, image);
      }
    };
  }

  private static int bit(long place) {
    return Math.toIntExact(place);
  }

  private void said(List<ObjectTest> tests, Sink sink) throws SQLException {
    List<ObjectTest> values = tests.stream().filter(ObjectSql::isValue).toList();
    List<ObjectTest> rest = tests.stream().filter(t -> !ObjectSql.isValue(t)).toList();
    List<BitSet> filters = new ArrayList<>();
    boolean covered = rest.stream().allMatch(PlaceScan::isCovered);
    boolean categories = rest.stream().allMatch(ObjectTest.OfCategory.class::isInstance);
    for (ObjectTest value : covered && !categories ? values : values.subList(1, values.size())) {
      filters.add(places(value));
    }
    Sink filtered =
        (place, image) -> {
          if (filters.stream().allMatch(f -> f.get(bit(place)))) {
            sink.take(place, image);
          }
        };
    if (covered && !categories) {
      select(new ObjectTest.AllOf(rest), filtered);
    } else {
      joined(values.getFirst(), rest, categories, once(new BitSet(), filtered));
    }
  }

  /// Whether the index of categories and areas answers it.
  private static boolean isCovered(ObjectTest test) {
    return switch (test) {
      case ObjectTest.OfCategory _ -> true;
      case ObjectTest.Measured(var measure, _) -> measure == ObjectTest.Measure.AREA;
      case ObjectTest.AnyOf(List<ObjectTest> tests) ->
          tests.stream().allMatch(ObjectTest.OfCategory.class::isInstance);
      case ObjectTest other -> false;
    };
  }

  /// The places of the annotations that have a value.
  private BitSet places(ObjectTest value) throws SQLException {
    BitSet places = new BitSet();
    joined(value, List.of(), true, (place, _) -> places.set(bit(place)));
    return places;
  }

  /// What has a value, looked up where more is asked than the category.
  private void joined(ObjectTest value, List<ObjectTest> rest, boolean alone, Sink sink)
      throws SQLException {
    Sql sql = new Sql(new StringBuilder("SELECT v.place, v.image_id FROM annotation_value v"));
    if (!alone) {
      sql.text.append(" CROSS JOIN annotation ON annotation.place = v.place");
    }
    sql.text.append(" WHERE ");
    sql.tests().value(value);
    for (ObjectTest test : rest) {
      sql.text.append(" AND (");
      if (test instanceof ObjectTest.OfCategory(long category)) {
        sql.text.append("v.category_id = ?");
        sql.arguments.add(category);
      } else {
        sql.tests().append(test);
      }
      sql.text.append(')');
    }
    run(sql, sink);
  }

  private void select(ObjectTest test, Sink sink) throws SQLException {
    Sql sql = new Sql(new StringBuilder("SELECT place, image_id FROM "));
    sql.tests().from(test);
    run(sql, sink);
  }

  /// What lacks a value: of each category all annotations but those that have all.
  private void lacking(ObjectTest.Lacks lacks, List<ObjectTest> tests, Sink sink)
      throws SQLException {
    Map<Long, BitSet> complete = new LinkedHashMap<>();
    for (ObjectTest.Definition d : lacks.definitions()) {
      BitSet have = places(new ObjectTest.SaysAnything(d.attribute()));
      complete.merge(d.categoryId(), have, PlaceScan::both);
    }
    for (Map.Entry<Long, BitSet> of : complete.entrySet()) {
      List<ObjectTest> rest = new ArrayList<>(tests);
      rest.remove(lacks);
      rest.addFirst(new ObjectTest.OfCategory(of.getKey()));
      select(
          new ObjectTest.AllOf(rest),
          (place, image) -> {
            if (!of.getValue().get(bit(place))) {
              sink.take(place, image);
            }
          });
    }
  }

  private static BitSet both(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  private void run(Sql sql, Sink sink) throws SQLException {
    session.each(
        sql.text.toString(),
        row -> sink.take(row.getLong(1), row.getLong(2)),
        sql.arguments.toArray());
  }

  /// A statement while it is written.
  private record Sql(StringBuilder text, List<@Nullable Object> arguments) {
    Sql(StringBuilder text) {
      this(text, new ArrayList<>());
    }

    ObjectSql tests() {
      return new ObjectSql(null, text, arguments);
    }
  }
}
