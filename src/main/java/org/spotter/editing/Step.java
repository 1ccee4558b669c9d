package org.spotter.editing;

import org.jspecify.annotations.Nullable;

/// What an event led to.
///
/// @param tool the tool's next state
/// @param selection the next selection
/// @param edit what to commit, or null while a gesture goes on or when nothing came of it
/// @param options how the tools are set from now on, or null when that stays as it is
/// @param request work on the picture that the tool asks for, or null
public record Step(
    Tool tool,
    Selection selection,
    @Nullable Edit edit,
    @Nullable Options options,
    @Nullable Request request) {
  public Step(Tool tool, Selection selection, @Nullable Edit edit) {
    this(tool, selection, edit, null, null);
  }

  /// A step that changes no more than the tool's state.
  static Step to(Tool tool, Scene scene) {
    return new Step(tool, scene.selection(), null);
  }

  Step set(Options newOptions) {
    return new Step(tool, selection, edit, newOptions, request);
  }

  Step asking(Request newRequest) {
    return new Step(tool, selection, edit, options, newRequest);
  }
}
