package org.spotter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Change;

/// The journal as people read it: who did what, and when, of the whole project or of one image.
public final class History {
  private static final String HEADS =
      "SELECT id, at, who, label, kind, (SELECT count(*) FROM journal_change c WHERE c.entry = j.id"
          + " AND (?1 IS NULL OR c.image_id = ?1)), (SELECT count(DISTINCT c.image_id) FROM"
          + " journal_change c WHERE c.entry = j.id) FROM journal j WHERE j.id < ?2 ";

  private final Database database;

  History(Database database) {
    this.database = database;
  }

  /// A line of it.
  ///
  /// @param id the journal's entry
  /// @param label what a person would call it
  /// @param rows how many rows it changed, of the image if one was asked for; 0 for an import
  /// @param images how many images it touched in all
  public record Line(
      long id, Instant at, String who, String label, Entry.Kind kind, long rows, long images) {}

  /// The lines before an entry, the newest first.
  ///
  /// @param before the id of an entry, `Long.MAX_VALUE` for the latest
  /// @param most how many at most
  public List<Line> before(long before, int most) {
    return lines("", null, before, most);
  }

  /// The same of one image.
  public List<Line> ofImage(long imageId, long before, int most) {
    return lines(
        "AND j.id IN (SELECT entry FROM journal_change WHERE image_id = ?1) ",
        imageId,
        before,
        most);
  }

  private List<Line> lines(String where, @Nullable Long imageId, long before, int most) {
    return database.read(s ->
        s.list(
            HEADS + where + "ORDER BY j.id DESC LIMIT ?3",
            row ->
                new Line(
                    row.getLong(1),
                    Instant.parse(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    Entry.Kind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                    row.getLong(6),
                    row.getLong(7)),
            imageId,
            before,
            most));
  }

  /// What happened to an image after an entry, the latest first, one row a change.
  public List<Change> since(long imageId, long entry) {
    return database.read(s -> changes(s, imageId, entry));
  }

  private static List<Change> changes(Session session, long imageId, long entry)
      throws SQLException {
    List<Change> changes = new ArrayList<>();
    session.each(
        "SELECT what, before, after FROM journal_change WHERE image_id = ? AND entry > ?"
            + " ORDER BY entry DESC, step DESC",
        row ->
            changes.add(
                Step.read(row.getString(1), null, row.getString(2), row.getString(3)).change()),
        imageId,
        entry);
    return changes;
  }

  /// The images that an entry touched, in the order of ids; none of an import.
  ///
  /// @param most how many at most
  public List<Long> images(long entry, int most) {
    return database.read(s ->
        s.list(
            "SELECT DISTINCT image_id FROM journal_change WHERE entry = ? AND image_id IS NOT NULL"
                + " ORDER BY image_id LIMIT ?",
            row -> row.getLong(1),
            entry,
            most));
  }

  /// Whether there is such an entry.
  public boolean has(long entry) {
    return database.read(s -> s.number("SELECT count(*) FROM journal WHERE id = ?", entry)) > 0;
  }
}
