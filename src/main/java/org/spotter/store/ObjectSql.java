package org.spotter.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Decision;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Range;

/// Tests of objects as conditions on the tables `annotation` or `prediction`, appended to a text
/// and its parameters.
final class ObjectSql {
  private final @Nullable Long runId;
  private final StringBuilder sql;
  private final List<@Nullable Object> arguments;
  private boolean rare;

  /// @param runId the run whose predictions are meant, or null for annotations
  ObjectSql(@Nullable Long runId, StringBuilder sql, List<@Nullable Object> arguments) {
    this.runId = runId;
    this.sql = sql;
    this.arguments = arguments;
  }

  private String table() {
    return runId == null ? "annotation" : "prediction";
  }

  /// The table and the condition of the objects that pass.
  void from(ObjectTest test) {
    with(table() + " WHERE ");
    append(test);
  }

  /// Appends the condition that an object passes the test and is of this kind.
  void append(ObjectTest test) {
    if (runId != null) {
      with("prediction.run_id = ? AND ", runId);
    }
    rare =
        test instanceof ObjectTest.AllOf(var tests) && tests.stream().anyMatch(ObjectSql::isRare);
    condition(test);
  }

  /// Whether an index of few rows answers it; that of the category is to be left alone then.
  private static boolean isRare(ObjectTest test) {
    return switch (test) {
      case ObjectTest.Marked _, ObjectTest.AcceptedFrom _, ObjectTest.WithId _ -> true;
      case ObjectTest.From(var source) -> source != ObjectTest.Source.IMPORTED;
      case ObjectTest.Drawn(var shape) -> shape == ObjectTest.Shape.JOINTS;
      case ObjectTest other -> false;
    };
  }

  /// Whether it asks for a value of an attribute.
  static boolean isValue(ObjectTest test) {
    return test instanceof ObjectTest.Says
        || test instanceof ObjectTest.SaysNumber
        || test instanceof ObjectTest.SaysAnything;
  }

  /// The condition on a row `v` of the side table.
  void value(ObjectTest test) {
    if (test instanceof ObjectTest.Says(String attribute, String value)) {
      with("v.name = ? AND v.value = ?", attribute, value);
    } else if (test instanceof ObjectTest.SaysNumber(String attribute, Range range)) {
      // Every number sorts before every text, and the empty text first of all texts.
      with("v.name = ? AND v.value < '' AND ", attribute);
      RangeSql.append("v.value", range, sql, arguments);
    } else if (test instanceof ObjectTest.SaysAnything(String attribute)) {
      with("v.name = ?", attribute);
    }
  }

  private void condition(ObjectTest test) {
    switch (test) {
      case ObjectTest.Any() -> with("1");
      case ObjectTest.AllOf(List<ObjectTest> tests) -> joined(tests, " AND ", "1");
      case ObjectTest.AnyOf(List<ObjectTest> tests) -> any(tests);
      case ObjectTest.Other(ObjectTest inner) -> {
        with("NOT coalesce((");
        condition(inner);
        with("), 0)");
      }
      case ObjectTest.OfCategory(long category) -> category(category);
      case ObjectTest.Says _, ObjectTest.SaysNumber _, ObjectTest.SaysAnything _ -> {
        with("EXISTS (SELECT 1 FROM annotation_value v WHERE v.place = annotation.place AND ");
        value(test);
        with(")");
      }
      case ObjectTest.Lacks(List<ObjectTest.Definition> definitions) -> lacks(definitions);
      case ObjectTest.Measured(ObjectTest.Measure measure, Range range) ->
          RangeSql.append(measure(measure), range, sql, arguments);
      case ObjectTest.Marked(ObjectTest.Mark mark) -> with(mark(mark));
      case ObjectTest.From(ObjectTest.Source source) -> with(source(source));
      case ObjectTest.AcceptedFrom(String run) ->
          with(
              "annotation.details ->> '$.run' IS NOT NULL AND annotation.details ->> '$.run' = ?",
              run);
      case ObjectTest.Drawn(ObjectTest.Shape shape) -> with(shape(shape));
      case ObjectTest.Scored(Range range) ->
          RangeSql.append("prediction.score", range, sql, arguments);
      case ObjectTest.Decided(Decision.State state) -> decided(state);
      case ObjectTest.WithId(long id) -> with(table() + ".id = ?", id);
    }
  }

  private void with(String text, Object... values) {
    sql.append(text);
    arguments.addAll(List.of(values));
  }

  private void joined(List<ObjectTest> tests, String word, String none) {
    if (tests.isEmpty()) {
      with(none);
    }
    for (int i = 0; i < tests.size(); i++) {
      with(i == 0 ? "(" : word + "(");
      condition(tests.get(i));
      with(")");
    }
  }

  /// Several categories are looked up in one index.
  private void any(List<ObjectTest> tests) {
    boolean categories = tests.stream().allMatch(t -> t instanceof ObjectTest.OfCategory);
    if (!categories || runId != null) {
      joined(tests, " OR ", "0");
      return;
    }
    with(rare ? "+annotation.category_id IN (" : "annotation.category_id IN (");
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i) instanceof ObjectTest.OfCategory(long category)) {
        with(i == 0 ? "?" : ", ?", category);
      }
    }
    with(")");
  }

  private void category(long category) {
    if (runId == null) {
      with(rare ? "+annotation.category_id = ?" : "annotation.category_id = ?", category);
    } else {
      with(
          "prediction.class_index IN (SELECT class_index FROM run_class WHERE run_id = ? AND"
              + " category_id = ?)",
          runId,
          category);
    }
  }

  private void lacks(List<ObjectTest.Definition> definitions) {
    with("(0");
    for (ObjectTest.Definition d : definitions) {
      with(
          " OR (annotation.category_id = ? AND NOT EXISTS (SELECT 1 FROM annotation_value v WHERE"
              + " v.place = annotation.place AND v.name = ?))",
          d.categoryId(),
          d.attribute());
    }
    with(")");
  }

  private void decided(Decision.State state) {
    String stored = "SELECT 1 FROM decision d WHERE d.prediction_id = prediction.id";
    if (state == Decision.State.OPEN) {
      with("NOT EXISTS (" + stored + ")");
    } else {
      with("EXISTS (" + stored + " AND d.state = ?)", state.name().toLowerCase(Locale.ROOT));
    }
  }

  private String measure(ObjectTest.Measure measure) {
    String t = table();
    return switch (measure) {
      case AREA -> runId == null ? "annotation.area" : "prediction.width * prediction.height";
      case WIDTH -> t + ".width";
      case HEIGHT -> t + ".height";
      case X -> middle("x", "width");
      case Y -> middle("y", "height");
    };
  }

  /// NULL while the image's size is not known.
  private String middle(String start, String length) {
    String t = table();
    return "("
        + (t + "." + start + " + " + t + "." + length + " / 2.0")
        + ") / (SELECT nullif(i."
        + length
        + ", 0) FROM image i WHERE i.id = "
        + t
        + ".image_id)";
  }

  private static String mark(ObjectTest.Mark mark) {
    return switch (mark) {
      case CROWD -> "annotation.iscrowd <> 0";
      case HIDDEN -> "annotation.details ->> '$.hidden'";
      case LOCKED -> "annotation.details ->> '$.locked'";
      case IGNORED -> "annotation.details ->> '$.ignored'";
    };
  }

  /// Imported ones are so many that their index leaves them out.
  private static String source(ObjectTest.Source source) {
    return switch (source) {
      case DRAWN -> "annotation.origin <> 'imported' AND annotation.origin = 'drawn'";
      case IMPORTED -> "annotation.origin = 'imported'";
      case ACCEPTED ->
          "annotation.origin <> 'imported' AND annotation.origin IN ('accepted', 'corrected')";
      case CORRECTED -> "annotation.origin <> 'imported' AND annotation.origin = 'corrected'";
    };
  }

  private String shape(ObjectTest.Shape shape) {
    String t = table();
    String first = "substr(" + t + ".segmentation, 1, 1)";
    return switch (shape) {
      case BOX ->
          t + ".x IS NOT NULL AND " + t + ".segmentation IS NULL AND " + t + ".keypoints IS NULL";
      case POLYGON -> first + " < x'10'";
      case MASK -> first + " IN (x'10', x'11')";
      case JOINTS -> t + ".keypoints IS NOT NULL";
      case CLASS ->
          t + ".x IS NULL AND " + t + ".segmentation IS NULL AND " + t + ".keypoints IS NULL";
    };
  }
}
