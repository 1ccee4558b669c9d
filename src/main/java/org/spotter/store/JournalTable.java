package org.spotter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Change;
import org.spotter.store.Entry.Kind;

/// The journal's two tables, read and written with one session.
final class JournalTable {
  private static final String TOPS = "SELECT id, target, undo_top, redo_top FROM journal ";

  private final Session session;

  JournalTable(Session session) {
    this.session = session;
  }

  long nextId() throws SQLException {
    return last().id() + 1;
  }

  /// What the newest entry says of undo and redo.
  Tops last() throws SQLException {
    return session.first(TOPS + "ORDER BY id DESC LIMIT 1", JournalTable::tops).orElse(Tops.NONE);
  }

  Optional<Entry> undo() throws SQLException {
    Tops last = last();
    Long target = last.undo();
    if (target == null) {
      return Optional.empty();
    }
    Tops tops = new Tops(last.id() + 1, target, before(target).undo(), target);
    List<Step> steps = Step.inverse(steps(target));
    return Optional.of(append(Kind.UNDO, label(target).orElse(""), steps, tops));
  }

  Optional<Entry> redo() throws SQLException {
    Tops last = last();
    Long target = last.redo();
    if (target == null) {
      return Optional.empty();
    }
    long undone =
        session.number("SELECT max(id) FROM journal WHERE target = ? AND kind = 'undo'", target);
    Tops tops = new Tops(last.id() + 1, target, target, before(undone).redo());
    return Optional.of(append(Kind.REDO, label(target).orElse(""), steps(target), tops));
  }

  /// Makes the steps in the tables and notes them.
  Entry append(Kind kind, String label, List<Step> steps, Tops tops) throws SQLException {
    Rows rows = new Rows(session);
    List<Step> done = new ArrayList<>(steps.size());
    for (Step step : steps) {
      done.add(rows.apply(step));
    }
    rows.finish();
    Entry entry = insert(kind, label, Step.join(done), tops);
    for (int i = 0; i < done.size(); i++) {
      insert(entry.id(), i, done.get(i));
    }
    return entry;
  }

  /// Notes a bulk load; undo and redo stay as they were.
  void noteBulk(String label) throws SQLException {
    Tops last = last();
    Tops tops = new Tops(last.id() + 1, null, last.undo(), last.redo());
    insert(Kind.BULK, label, new Change.Group(List.of()), tops);
  }

  Optional<String> label(@Nullable Long id) throws SQLException {
    return id == null
        ? Optional.empty()
        : session.first("SELECT label FROM journal WHERE id = ?", row -> row.getString(1), id);
  }

  List<Entry> latest(int n) throws SQLException {
    return entries("ORDER BY id DESC LIMIT ?", n);
  }

  /// The entries after one, the oldest first.
  List<Entry> after(long id) throws SQLException {
    return entries("WHERE id > ? ORDER BY id", id);
  }

  private List<Entry> entries(String where, long argument) throws SQLException {
    List<Entry> heads =
        session.list(
            "SELECT id, label, at, who, kind FROM journal " + where, JournalTable::head, argument);
    List<Entry> entries = new ArrayList<>(heads.size());
    for (Entry e : heads) {
      Change change = Step.join(steps(e.id()));
      entries.add(new Entry(e.id(), e.label(), e.at(), e.who(), change, e.kind()));
    }
    return entries;
  }

  private Tops before(long id) throws SQLException {
    return session
        .first(TOPS + "WHERE id < ? ORDER BY id DESC LIMIT 1", JournalTable::tops, id)
        .orElse(Tops.NONE);
  }

  private List<Step> steps(long entry) throws SQLException {
    return session.list(
        "SELECT what, place, before, after FROM journal_change WHERE entry = ? ORDER BY step",
        row -> Step.read(row.getString(1), number(row, 2), row.getString(3), row.getString(4)),
        entry);
  }

  private Entry insert(Kind kind, String label, Change change, Tops tops) throws SQLException {
    Entry entry =
        new Entry(
            tops.id(), label, Instant.now(), System.getProperty("user.name", ""), change, kind);
    session.update(
        "INSERT INTO journal (id, at, who, label, kind, target, undo_top, redo_top)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        entry.at().toString(),
        entry.who(),
        label,
        ImageRow.name(kind),
        tops.target(),
        tops.undo(),
        tops.redo());
    return entry;
  }

  private void insert(long entry, int index, Step step) throws SQLException {
    session.update(
        "INSERT INTO journal_change (entry, step, what, row_id, image_id, place, before, after)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        entry,
        index,
        step.what(),
        step.rowId(),
        step.imageId(),
        step.place(),
        step.before(),
        step.after());
  }

  private static Tops tops(ResultSet row) throws SQLException {
    return new Tops(row.getLong(1), number(row, 2), number(row, 3), number(row, 4));
  }

  private static Entry head(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        row.getString(2),
        Instant.parse(row.getString(3)),
        row.getString(4),
        new Change.Group(List.of()),
        Kind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
