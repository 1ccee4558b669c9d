package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;

/// Which objects of the images that a query finds are meant by it: those it says something of; all
/// when it says nothing.
///
/// @param runId the run whose predictions are meant, or null for annotations
/// @param test what each must pass
/// @param images the images they must be on
record ObjectPick(@Nullable Long runId, ObjectTest test, Query images) {
  static ObjectPick of(Query query) {
    List<Query.Objects> clauses = new ArrayList<>();
    collect(query, clauses);
    if (clauses.isEmpty()) {
      return new ObjectPick(run(query), new ObjectTest.Any(), query);
    }
    Long run = clauses.getFirst().runId();
    List<ObjectTest> tests =
        clauses.stream()
            .filter(c -> Objects.equals(c.runId(), run))
            .map(Query.Objects::test)
            .toList();
    ObjectTest test = tests.size() == 1 ? tests.getFirst() : new ObjectTest.AnyOf(tests);
    return new ObjectPick(run, test, clauses.size() == 1 ? without(query) : query);
  }

  /// Whether it is about all images that have such objects; all predictions of a run are on images
  /// it has done.
  boolean isOnAllImages() {
    return images.equals(Query.ALL) || (runId != null && images.equals(new Query.DoneBy(runId)));
  }

  /// What stands under a minus, or is counted as none, is not there to be shown.
  private static void collect(Query query, List<Query.Objects> clauses) {
    switch (query) {
      case Query.Both(List<Query> parts) -> parts.forEach(p -> collect(p, clauses));
      case Query.Either(List<Query> parts) -> parts.forEach(p -> collect(p, clauses));
      case Query.Objects o when !o.count().contains(0) -> clauses.add(o);
      case Query other -> {}
    }
  }

  private static @Nullable Long run(Query query) {
    return switch (query) {
      case Query.DoneBy(long run) -> run;
      case Query.Both(List<Query> parts) ->
          parts.stream().map(ObjectPick::run).filter(Objects::nonNull).findFirst().orElse(null);
      case Query other -> null;
    };
  }

  /// An object that passes is on an image that has one: the only clause need not be asked twice.
  private static Query without(Query query) {
    return switch (query) {
      case Query.Objects o when o.count().equals(Range.SOME) -> Query.ALL;
      case Query.Both(List<Query> parts) ->
          new Query.Both(
              parts.stream()
                  .map(p -> p instanceof Query.Objects o && isSome(o) ? Query.ALL : p)
                  .filter(p -> !p.equals(Query.ALL))
                  .toList());
      case Query other -> other;
    };
  }

  private static boolean isSome(Query.Objects objects) {
    return objects.count().equals(Range.SOME);
  }
}
