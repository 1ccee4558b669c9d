package org.spotter.app;

import java.util.List;
import java.util.Locale;
import org.spotter.dataset.Change;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// An edit of many rows that says what it will touch before it is made, and is one undo step.
///
/// @param label what a person would call it ("Merge head into person")
/// @param changes what it changes, in order; empty when everything is so already
/// @param annotations how many annotations it touches
/// @param images how many images it touches, or has touched annotations on
/// @param notes further plain sentences a person should read before
public record PlannedEdit(
    String label, List<Change> changes, long annotations, long images, List<String> notes) {
  public PlannedEdit {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /// Makes the edit; nothing when it is empty.
  ///
  /// @throws Problem when the project was changed since it was planned; nothing was changed then
  public void apply(Project project) {
    if (!changes.isEmpty()) {
      project.journal().apply(label, new Change.Group(changes));
    }
  }

  /// What it touches, as a sentence.
  public String sentence() {
    if (annotations == 0 && images > 0) {
      return String.format(
          Locale.ROOT, "%s: %,d %s.", label, images, images == 1 ? "image" : "images");
    }
    return isEmpty()
        ? label + ": nothing to change."
        : String.format(
            Locale.ROOT,
            "%s: %,d %s on %,d %s.",
            label,
            annotations,
            annotations == 1 ? "annotation" : "annotations",
            images,
            images == 1 ? "image" : "images");
  }
}
