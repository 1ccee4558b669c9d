package org.spotter.editing;

import org.spotter.dataset.Change;

/// A finished gesture: what it is called and what it changes.
///
/// @param verb what the person did, for the history
/// @param change one step of undo
public record Edit(Verb verb, Change change) {
  /// What was done.
  public enum Verb {
    DRAW,
    MOVE,
    RESIZE,
    RECATEGORISE,
    DELETE
  }
}
