package org.spotter.editing;

import org.jspecify.annotations.Nullable;

/// What an event led to.
///
/// @param tool the tool's next state
/// @param selection the next selection
/// @param edit what to commit, or null while a gesture goes on or when nothing came of it
public record Step(Tool tool, Selection selection, @Nullable Edit edit) {
  /// A step that changes no more than the tool's state.
  static Step to(Tool tool, Scene scene) {
    return new Step(tool, scene.selection(), null);
  }
}
