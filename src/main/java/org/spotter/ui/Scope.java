package org.spotter.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spotter.editing.Document;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// Images that something is to be done with, as a person chooses them.
///
/// @param words what they are called
/// @param ids the images
record Scope(String words, List<Long> ids) {
  Scope {
    ids = List.copyOf(ids);
  }

  /// All images or, while a search is on, those found; the present one; those chosen in the list.
  static List<Scope> of(OpenProject open, List<Long> chosen) {
    List<Scope> all = new ArrayList<>();
    List<Long> listed = Arrays.stream(open.images().ids().get()).boxed().toList();
    long total = open.images().total().get();
    Document shown = open.label().document().get();
    if (listed.size() == total) {
      all.add(new Scope(Messages.text("prelabel.all", total), listed));
    } else {
      all.add(new Scope(Messages.text("prelabel.listed", listed.size()), listed));
    }
    if (shown != null) {
      all.add(
          new Scope(
              Messages.text("prelabel.one", shown.image().fileName()),
              List.of(shown.image().id())));
    }
    if (chosen.size() > 1) {
      all.add(new Scope(Messages.text("prelabel.chosen", chosen.size()), chosen));
    }
    return all;
  }

  long[] array() {
    return ids.stream().mapToLong(Long::longValue).toArray();
  }
}
