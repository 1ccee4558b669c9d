package org.spotter.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.spotter.task.Problem;

/// Tells what SQLite reports in one plain sentence.
///
/// The numbers are SQLite's primary result codes (sqlite.org/rescode.html); the upper bits of an
/// extended code say no more that a person could act on.
final class Failures {
  private static final int SQL_ERROR = 1;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO_ERROR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int CONSTRAINT = 19;
  private static final int NOT_A_DATABASE = 26;

  private Failures() {}

  static Problem problem(Path file, SQLException failure) {
    return new Problem(sentence(file, failure), failure);
  }

  /// Tells why a row was not taken: its id or name is there already, or what it names is not.
  static Problem refused(Path file, String what, SQLException failure) {
    if ((failure.getErrorCode() & 0xff) != CONSTRAINT) {
      return problem(file, failure);
    }
    return new Problem(
        String.valueOf(failure.getMessage()).contains("FOREIGN KEY")
            ? what
                + " names an image or category that the project does not have; nothing was added."
            : what + " comes twice or is in the project already; nothing was added.",
        failure);
  }

  private static String sentence(Path file, SQLException failure) {
    return switch (failure.getErrorCode() & 0xff) {
      case FULL ->
          "The disk is full: the last change to "
              + file
              + " was not kept, everything before it was; make room and repeat it.";
      case BUSY, LOCKED ->
          file + " is busy with another program; close that program or try again in a moment.";
      case READ_ONLY ->
          file
              + " cannot be written here; copy it to a folder you may write to, or open it"
              + " read-only.";
      case IO_ERROR ->
          "Reading or writing "
              + file
              + " failed, and a change under way was not kept; see whether the disk is full or"
              + " broken ("
              + failure.getMessage()
              + ").";
      case SQL_ERROR ->
          file
              + " is not whole as a project ("
              + failure.getMessage()
              + "); go back to a copy of it.";
      case CORRUPT, NOT_A_DATABASE ->
          file + " is damaged and cannot be read further; go back to a copy of it.";
      case CANNOT_OPEN ->
          file + " cannot be opened; check that you may read it and write to its folder.";
      default -> "The project file " + file + " reports: " + failure.getMessage() + ".";
    };
  }
}
