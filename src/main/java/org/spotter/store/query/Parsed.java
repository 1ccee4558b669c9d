package org.spotter.store.query;

import org.spotter.task.Problem;

/// What became of a text.
public sealed interface Parsed {
  /// @throws Problem when the text is no query; its sentence has the position and a hint
  Query orThrow();

  record Understood(Query query) implements Parsed {
    @Override
    public Query orThrow() {
      return query;
    }
  }

  record Misunderstood(Fault fault) implements Parsed {
    @Override
    public Query orThrow() {
      throw new Problem(fault.sentence());
    }
  }
}
