package org.spotter.cli;

import org.spotter.app.PlannedEdit;
import org.spotter.store.Project;

/// Makes planned edits and says what they touch.
final class Plans {
  private Plans() {}

  /// @param dryRun only to say it
  static void make(Console console, Project project, PlannedEdit edit, boolean dryRun) {
    edit.notes().forEach(console::say);
    if (!dryRun) {
      edit.apply(project);
    }
    console.result((dryRun ? "Would " : "") + edit.sentence());
  }
}
