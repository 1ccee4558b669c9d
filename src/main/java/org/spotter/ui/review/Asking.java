package org.spotter.ui.review;

import java.util.function.Consumer;
import org.spotter.app.PlannedEdit;

/// What a person is asked before something is done.
public interface Asking {
  /// Shows what an edit would touch.
  ///
  /// @param yes called when the person wants it
  void confirm(PlannedEdit edit, Runnable yes);

  /// Asks what is wrong with images.
  ///
  /// @param images how many
  /// @param before the comment that is there
  /// @param said called with the answer; a problem it throws is shown and the question stays
  void comment(int images, String before, Consumer<String> said);
}
