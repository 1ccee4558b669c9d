package org.spotter.ui.test;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A part of the panel at the right, which shows the case that is looked at: its picture, the
/// reason, probabilities, what can be done.
public interface CasePart {
  /// What is shown; made once.
  Node node();

  /// Shows another case; called in the window's thread whenever the case or what is known of it
  /// changed.
  ///
  /// @param moment what comes out now
  /// @param shown the case, or null for none; then the part is not to be seen
  void show(Moment moment, @Nullable Case shown);
}
