package org.spotter.editing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something to do with what is selected in one go, without a gesture: a menu entry or a key. Like
/// a tool it decides everything from the scene, and one operation is one step of undo.
public interface Operation {
  /// Names the operation in key maps and resource bundles: lower-case words with hyphens.
  String name();

  /// What would come of it now; empty when there is nothing it could do, and then it is shown as
  /// not available. Pure and cheap to ask only in [#isPossible].
  Optional<Outcome> apply(Scene scene);

  /// Whether it makes sense to offer it. Quick: asked for every entry of a menu that opens.
  boolean isPossible(Scene scene);

  /// What an operation leads to.
  ///
  /// @param edit what to commit, or null when only the selection changes
  /// @param selection what is selected afterwards
  record Outcome(@Nullable Edit edit, Selection selection) {}
}
