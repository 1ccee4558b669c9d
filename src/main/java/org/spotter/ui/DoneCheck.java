package org.spotter.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.ui.model.AttributesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// Says what an image lacks that is about to be done, and lets a person go on all the same.
final class DoneCheck {
  private final OpenProject open;
  private @Nullable Document told;

  DoneCheck(OpenProject open) {
    this.open = open;
  }

  /// Whether nothing is missing, or the person was told already and nothing changed since. What
  /// lacks something is selected when it is told.
  boolean mayGoOn(Document now) {
    AttributesModel attributes = open.attributes();
    List<Annotation> lacking = attributes.lacking();
    if (lacking.isEmpty() || now.equals(told)) {
      told = null;
      return true;
    }
    told = now;
    open.objects().selection().set(Selection.of(lacking));
    String names = String.join(", ", attributes.missing(lacking));
    open.notices().say(Messages.text("attributes.lacking", lacking.size(), names));
    return false;
  }
}
