package org.spotter.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The ids of one kind of thing during an import: as given where they are free, else new ones above
/// all ids of the project and of the file.
final class Ids {
  private final Set<Long> taken;
  private final Map<Long, Long> renamed = new HashMap<>();
  private long greatest;

  Ids(Collection<Long> taken) {
    this.taken = new HashSet<>(taken);
    greatest = taken.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /// New ids will be above this one of the file.
  void reserve(long given) {
    greatest = Math.max(greatest, given);
  }

  /// The id for something new that has this id in the file.
  long forNew(long given) {
    return taken.contains(given) ? rename(given, ++greatest) : given;
  }

  /// Says that what has this id in the file is the project's `other`.
  long rename(long given, long other) {
    if (given != other) {
      renamed.put(given, other);
    }
    return other;
  }

  /// The project's id for an id of the file.
  long of(long given) {
    return renamed.isEmpty() ? given : renamed.getOrDefault(given, given);
  }

  int renamed() {
    return renamed.size();
  }
}
