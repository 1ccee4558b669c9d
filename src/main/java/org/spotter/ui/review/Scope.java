package org.spotter.ui.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Decision;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;

/// What the wall is to show.
///
/// @param subject of what kind
/// @param query what a person asked for
/// @param run the run that is shown, or null
/// @param minScore the score from which its predictions count
/// @param attribute the attribute in hand, or null
/// @param openOnly whether only what is still open shows: objects without that attribute's value,
///   proposals nobody decided about, images that are done and wait for review
record Scope(
    Subject subject,
    Query query,
    @Nullable Run run,
    double minScore,
    @Nullable String attribute,
    boolean openOnly) {
  Scope openOnly(boolean only) {
    return new Scope(subject, query, run, minScore, attribute, only);
  }

  /// Nothing can be open when nothing is in hand.
  boolean canBeOpen() {
    return subject != Subject.OBJECTS || attribute != null;
  }

  /// The query with all of it.
  Query toQuery(List<Category> categories) {
    return switch (subject) {
      case IMAGES -> openOnly ? both(query, new Query.InState(ReviewState.DONE)) : query;
      case OBJECTS -> openOnly && attribute != null ? narrowed(null, lacks(categories)) : query;
      case PROPOSALS -> run == null ? new Query.Either(List.of()) : narrowed(run.id(), proposed());
    };
  }

  private ObjectTest lacks(List<Category> categories) {
    List<ObjectTest.Definition> definitions = new ArrayList<>();
    for (Category category : categories) {
      if (attribute != null && category.attribute(attribute) != null) {
        definitions.add(new ObjectTest.Definition(category.id(), attribute));
      }
    }
    return new ObjectTest.Lacks(definitions);
  }

  private ObjectTest proposed() {
    ObjectTest sure = new ObjectTest.Scored(Range.from(minScore));
    return openOnly
        ? new ObjectTest.AllOf(List.of(sure, new ObjectTest.Decided(Decision.State.OPEN)))
        : sure;
  }

  /// Says more of the objects that the query speaks of; of all objects of its images when it speaks
  /// of none. A run named in the query stays.
  private Query narrowed(@Nullable Long runId, ObjectTest more) {
    List<Query.Objects> spoken = new ArrayList<>();
    Query narrowed = narrowed(query, runId, more, spoken);
    return spoken.isEmpty() ? both(query, new Query.Objects(runId, more, Range.SOME)) : narrowed;
  }

  private static Query narrowed(
      Query query, @Nullable Long runId, ObjectTest more, List<Query.Objects> spoken) {
    return switch (query) {
      case Query.Both(List<Query> parts) ->
          new Query.Both(parts.stream().map(p -> narrowed(p, runId, more, spoken)).toList());
      case Query.Either(List<Query> parts) ->
          new Query.Either(parts.stream().map(p -> narrowed(p, runId, more, spoken)).toList());
      case Query.Objects o when !o.count().contains(0) -> {
        spoken.add(o);
        Long of = o.runId() == null ? runId : o.runId();
        yield new Query.Objects(of, new ObjectTest.AllOf(List.of(o.test(), more)), o.count());
      }
      case Query other -> other;
    };
  }

  private static Query both(Query a, Query b) {
    return new Query.Both(List.of(a, b));
  }
}
