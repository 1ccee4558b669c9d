package org.spotter.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects what is said of one kind of object: a category, and what stands before it if it is the
/// first, and what follows it up to the next.
final class Clause {
  private final List<ObjectTest> tests = new ArrayList<>();
  private @Nullable Range count;
  private boolean named;

  /// Whether its category was named.
  boolean isNamed() {
    return named;
  }

  void name(ObjectTest category) {
    tests.addFirst(category);
    named = true;
  }

  void add(ObjectTest test) {
    tests.add(test);
  }

  void count(Syntax.Term term) {
    if (count != null) {
      throw new Fault.Found(
          term.at(),
          term.end() - term.at(),
          "count is said twice of the same objects",
          "write a range as count:2..5");
    }
    if (term.sign().equals("!=")) {
      throw new Fault.Found(
          term.at(),
          term.end() - term.at(),
          "count cannot be excluded",
          "write -(helmet count:" + term.value() + ")");
    }
    count = Values.range(term);
  }

  /// The query, or empty when nothing was said.
  Optional<Query> query(@Nullable Long runId) {
    if (tests.isEmpty() && count == null) {
      return Optional.empty();
    }
    ObjectTest test =
        switch (tests.size()) {
          case 0 -> new ObjectTest.Any();
          case 1 -> tests.getFirst();
          default -> new ObjectTest.AllOf(tests);
        };
    return Optional.of(new Query.Objects(runId, test, count == null ? Range.SOME : count));
  }
}
