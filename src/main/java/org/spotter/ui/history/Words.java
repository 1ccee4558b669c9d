package org.spotter.ui.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.spotter.store.Entry;
import org.spotter.store.History.Line;
import org.spotter.ui.model.Messages;

/// Lines of the journal in a person's words.
final class Words {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private Words() {}

  /// Who, when and how much.
  static String of(Line line) {
    return Messages.text("history.line", line.who(), when(line), rows(line));
  }

  static String kind(Entry.Kind kind) {
    return Messages.word("history.kind", kind);
  }

  static String icon(Entry.Kind kind) {
    return switch (kind) {
      case DO -> "fth-edit-2";
      case UNDO -> "fth-corner-up-left";
      case REDO -> "fth-corner-up-right";
      case BULK -> "fth-download";
    };
  }

  private static String when(Line line) {
    ZonedDateTime at = line.at().atZone(ZoneId.systemDefault());
    return at.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
        ? Messages.text("history.today", TIME.format(at))
        : DAY.format(at);
  }

  private static String rows(Line line) {
    return line.kind() == Entry.Kind.BULK
        ? kind(line.kind())
        : Messages.text("history.rows", line.rows(), line.images());
  }
}
