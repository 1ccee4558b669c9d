package org.spotter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import org.spotter.task.Problem;

/// Makes and opens project files.
///
/// What is wrong with a file is found before SQLite may write to it, so that a refused file stays
/// as it was.
final class Opening {
  private Opening() {}

  static Project create(Path given) {
    Path file = newFile(given);
    ProjectLock lock = ProjectLock.of(file);
    try {
      requireNone(file);
      build(file);
      return new Project(file, writable(file), lock);
    } catch (SQLException e) {
      lock.close();
      throw Failures.problem(file, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  static Project open(Path given) {
    Header.of(given);
    Path file = real(given);
    requireWritable(file);
    ProjectLock lock = ProjectLock.of(file);
    try {
      return new Project(file, writable(file), lock);
    } catch (SQLException e) {
      lock.close();
      throw Failures.problem(file, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  static Project openReadOnly(Path given) {
    Header header = Header.of(given);
    Path file = real(given);
    try {
      Connections connections =
          header.version() < Schema.VERSION
              ? new Connections(upToDateCopy(file), true)
              : new Connections(file, immutable(file));
      return new Project(file, readable(file, connections), null);
    } catch (IOException e) {
      throw new Problem(file + " cannot be read (" + e.getMessage() + "); check the disk.", e);
    }
  }

  /// A copy of an older project that has seen all scripts; it goes when the program ends. What is
  /// in the log beside the project comes along.
  private static Path upToDateCopy(Path file) throws IOException {
    Path folder = Files.createTempDirectory("spotter-older");
    Path copy = folder.resolve("project.spotter");
    Files.copy(file, copy);
    if (Header.hasLog(file)) {
      Files.copy(
          file.resolveSibling(file.getFileName() + "-wal"), folder.resolve("project.spotter-wal"));
    }
    folder.toFile().deleteOnExit();
    copy.toFile().deleteOnExit();
    try (Database migrated = writable(copy)) {
      migrated.read(s -> s.number("SELECT count(*) FROM category"));
    } catch (SQLException e) {
      throw Failures.problem(file, e);
    }
    return copy;
  }

  private static Database readable(Path file, Connections connections) {
    Database database = new Database(file, connections, null);
    try {
      database.read(s -> s.number("SELECT count(*) FROM category"));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// In a folder that cannot be written SQLite cannot make the log it reads through. Without a log
  /// there already nobody has the project open, so it is read as it lies there.
  private static boolean immutable(Path file) throws IOException {
    return !Files.isWritable(file.resolveSibling("")) && !Header.hasLog(file);
  }

  private static Database writable(Path file) throws SQLException {
    Connections connections = new Connections(file, false);
    Session writer = connections.writer();
    try {
      int version = (int) writer.number("PRAGMA user_version");
      Header.requireKnownVersion(file, version);
      if (version < Schema.VERSION) {
        Schema.migrate(writer, version);
      }
      return new Database(file, connections, writer);
    } catch (SQLException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /// Builds the tables under another name, so that the file is there whole or not at all.
  private static void build(Path file) throws SQLException {
    Path part = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(part);
      try (Session session = new Connections(part, false).builder()) {
        Schema.create(session);
      }
      Files.move(part, file);
    } catch (IOException e) {
      throw new Problem(file + " cannot be made there (" + Problem.reason(e) + ").", e);
    }
  }

  private static Path newFile(Path given) {
    requireNone(given);
    Path file = given.toAbsolutePath().normalize();
    Path folder = file.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw new Problem("There is no folder " + folder + "; make it first.");
    }
    if (!Files.isWritable(folder)) {
      throw new Problem("The folder " + folder + " cannot be written by you; choose another.");
    }
    return real(folder).resolve(file.getFileName());
  }

  private static void requireNone(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem(file + " is there already; open it, or choose another name.");
    }
  }

  private static void requireWritable(Path file) {
    if (!Files.isWritable(file)) {
      throw new Problem(file + " may not be written by you; open it read-only, or copy it.");
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new Problem(file + " cannot be found (" + e.getMessage() + "); check the name.", e);
    }
  }
}
