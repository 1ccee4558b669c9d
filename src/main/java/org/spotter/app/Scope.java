package org.spotter.app;

import java.util.List;
import org.spotter.store.Project;
import org.spotter.store.query.Query;

/// Images that something is limited to, as a person said it and as it is read.
///
/// @param text the query, empty for all images
record Scope(String text, Query query) {
  /// @throws org.spotter.task.Problem when it is no query
  static Scope of(Project project, String text) {
    String said = text.strip();
    return said.isEmpty()
        ? new Scope("", Query.ALL)
        : new Scope(said, project.parse(said).orThrow());
  }

  /// The query that means the same and only images of these. A group of its own keeps what is said
  /// of objects apart; where the scope itself speaks of objects, a double minus says that they are
  /// not the ones meant.
  String with(String other) {
    if (text.isEmpty()) {
      return other;
    }
    String group = speaksOfObjects(query) ? "-(-(" + text + "))" : "(" + text + ")";
    return (other + " " + group).strip();
  }

  private static boolean speaksOfObjects(Query query) {
    return switch (query) {
      case Query.Objects _ -> true;
      case Query.Both(List<Query> parts) -> parts.stream().anyMatch(Scope::speaksOfObjects);
      case Query.Either(List<Query> parts) -> parts.stream().anyMatch(Scope::speaksOfObjects);
      case Query.Not(Query inner) -> speaksOfObjects(inner);
      case Query other -> false;
    };
  }
}
