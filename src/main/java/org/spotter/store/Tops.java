package org.spotter.store;

import org.jspecify.annotations.Nullable;

/// Where an entry of the journal leaves undo and redo.
///
/// @param id the entry's own id, 0 before the first entry
/// @param target the entry it undoes or redoes, else null
/// @param undo the entry that the next undo takes back, null when there is none
/// @param redo the entry that the next redo brings back, null when there is none
record Tops(long id, @Nullable Long target, @Nullable Long undo, @Nullable Long redo) {
  /// Before the first entry.
  static final Tops NONE = new Tops(0, null, null, null);
}
