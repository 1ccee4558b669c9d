package org.spotter.store;

import java.time.Instant;
import org.spotter.dataset.Change;

/// One line of the journal: who changed what, and when.
///
/// @param id grows from entry to entry
/// @param label what a person would call it ("Move box")
/// @param at when it was applied
/// @param who the user of the machine
/// @param change what was and what is now, with groups within groups flattened; an empty group for
///   a bulk load, whose rows are not listed
/// @param kind whether it is an edit, or takes one back, or brings one again
public record Entry(long id, String label, Instant at, String who, Change change, Kind kind) {
  /// What an entry is.
  public enum Kind {
    DO,
    UNDO,
    REDO,
    BULK
  }
}
