package org.spotter.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Change.Group;
import org.spotter.dataset.Change.OfAnnotation;
import org.spotter.dataset.Change.OfCategory;
import org.spotter.dataset.Change.OfCategoryOrder;
import org.spotter.dataset.Change.OfDecision;
import org.spotter.dataset.Change.OfImage;
import org.spotter.dataset.Decision;
import org.spotter.store.Entry.Kind;
import org.spotter.task.Problem;

/// The change journal: every edit with who, when, before and after, in the same transaction as the
/// row it changes.
///
/// The journal only grows. An undo applies the inverse as a new entry; each entry notes which entry
/// the next undo and the next redo will take, so that both are known after a restart and have no
/// limit. A new edit leaves nothing to redo. A bulk load is an entry that undo steps past: its rows
/// stay, and the edits before it can still be taken back.
public final class Journal {
  private final Database database;
  private final Events events;

  Journal(Database database, Events events) {
    this.database = database;
    this.events = events;
  }

  /// Makes the change and notes it, in one transaction, which is on the disk when this returns.
  ///
  /// @param label what a person would call it ("Move box")
  /// @throws Problem when a row is not as the change says it was, or the change does not fit the
  ///   project; nothing was changed then
  /// @throws IllegalArgumentException when the change is an empty group
  public Entry apply(String label, Change change) {
    List<Step> steps = Step.of(change);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a change of nothing has no place in the journal");
    }
    return told(
        database.write(s -> {
          JournalTable table = new JournalTable(s);
          long id = table.nextId();
          return table.append(Kind.DO, label, steps, new Tops(id, null, id, null));
        }));
  }

  /// Takes back the latest edit that is not taken back yet; empty when there is none.
  ///
  /// @throws Problem when a row is not as that edit left it; nothing was changed then
  public Optional<Entry> undo() {
    return database.write(s -> new JournalTable(s).undo()).map(this::told);
  }

  /// Brings back the edit that was last taken back; empty when there is none.
  ///
  /// @throws Problem when a row is not as the undo left it; nothing was changed then
  public Optional<Entry> redo() {
    return database.write(s -> new JournalTable(s).redo()).map(this::told);
  }

  public boolean canUndo() {
    return toUndo().isPresent();
  }

  public boolean canRedo() {
    return toRedo().isPresent();
  }

  /// The label of the edit that the next undo takes back.
  public Optional<String> toUndo() {
    return database.read(s -> {
      JournalTable table = new JournalTable(s);
      return table.label(table.last().undo());
    });
  }

  /// The label of the edit that the next redo brings back.
  public Optional<String> toRedo() {
    return database.read(s -> {
      JournalTable table = new JournalTable(s);
      return table.label(table.last().redo());
    });
  }

  /// The latest entries, the newest first.
  ///
  /// @param n how many at most
  public List<Entry> latest(int n) {
    return database.read(s -> new JournalTable(s).latest(n));
  }

  private Entry told(Entry entry) {
    Set<Event> what = new LinkedHashSet<>();
    collect(entry.change(), what);
    events.tell(what);
    return entry;
  }

  static void collect(Change change, Set<Event> what) {
    switch (change) {
      case OfAnnotation(Annotation before, Annotation after) -> {
        if (before != null) {
          what.add(new Event.OfAnnotations(before.imageId()));
        }
        if (after != null) {
          what.add(new Event.OfAnnotations(after.imageId()));
        }
      }
      case OfCategory(Category _, Category _) -> what.add(new Event.OfCategories());
      case OfCategoryOrder _ -> what.add(new Event.OfCategories());
      case OfDecision(_, Decision after) ->
          what.add(new Event.OfPredictions(after.runId(), after.imageId()));
      case OfImage(var before, var after) ->
          what.add(
              before.fileName().equals(after.fileName())
                  ? new Event.OfImage(before.id())
                  : new Event.OfEverything());
      case Group(List<Change> changes) -> changes.forEach(c -> collect(c, what));
    }
  }
}
