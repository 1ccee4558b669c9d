package org.spotter.ui;

import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.ui.keys.KeyLine;
import org.spotter.ui.keys.KeySheet;
import org.spotter.ui.keys.KeysCard;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.KeyBook;
import org.spotter.ui.model.KeyFamily;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Settings;
import org.spotter.ui.model.Workspace;

/// The keys of this person: those of a family with their own put over them, remembered, shown on a
/// sheet and changed on a card.
final class KeyDesk {
  private final Window window;
  private final Settings settings;
  private KeyBook book;

  KeyDesk(Window window, Settings settings) {
    this.window = window;
    this.settings = settings;
    book = KeyBook.of(settings.keyFamily(), settings.ownKeys());
  }

  KeyMap map() {
    return book.map();
  }

  /// From now on the keys of another family, where they are not the person's own.
  void family(KeyFamily family) {
    settings.keyFamily(family);
    book = KeyBook.of(family, book.kept());
    window.keysChanged();
    tellFaults();
  }

  /// Says what in the settings could not be used.
  void tellFaults() {
    List<String> faults = book.faults();
    if (!faults.isEmpty()) {
      window.notices().problem(Messages.text("keys.faults", String.join(" ", faults)));
    }
  }

  /// Opens the sheet of all keys of the workspace that is shown.
  void sheet() {
    Workbench bench = window.bench();
    Workspace workspace = bench == null ? Workspace.LABEL : bench.workspace().get();
    List<Category> categories = bench == null ? List.of() : bench.project().categories().all();
    String note = map().of("image.done").contains("Space") ? "keys.mouse" : "keys.mouse.space";
    new KeySheet(window.overlay(), KeyLine.of(window.actions().all(), map(), workspace, categories))
        .open(
            Messages.text("keys.title", Messages.word("family", book.family())),
            Messages.text(note),
            this::change);
  }

  /// Opens the card on which keys are changed.
  void change() {
    List<String> actions = window.actions().all().stream().map(Action::id).toList();
    new KeysCard(window.overlay(), actions, book, this::keep).open();
  }

  private void keep(KeyBook next) {
    book = next;
    settings.ownKeys(next.kept());
    window.keysChanged();
  }
}
