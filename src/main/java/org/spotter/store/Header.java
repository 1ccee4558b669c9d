package org.spotter.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.spotter.task.Problem;

/// What the first 100 bytes of a file say, read without SQLite so that nothing is touched
/// (sqlite.org/fileformat.html, section 1.3).
///
/// @param version `user_version`, the number of scripts the file has seen
record Header(int version) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LENGTH = 100;
  private static final int PAGE_SIZE = 16;
  private static final int PAGE_COUNT = 28;
  private static final int USER_VERSION = 60;
  private static final int APPLICATION_ID = 68;

  /// @throws Problem when the file is not a project that this program can open
  static Header of(Path file) {
    if (Files.isDirectory(file)) {
      throw new Problem(file + " is a folder, not a project; name the .spotter file.");
    }
    if (!Files.exists(file)) {
      throw new Problem("There is no project " + file + "; check the name or make a new project.");
    }
    ByteBuffer bytes = read(file);
    requireProject(file, bytes);
    requireKnownVersion(file, bytes.getInt(USER_VERSION));
    requireWhole(file, bytes);
    return new Header(bytes.getInt(USER_VERSION));
  }

  private static ByteBuffer read(Path file) {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    } catch (AccessDeniedException e) {
      throw new Problem(file + " may not be read by you; ask its owner for permission.", e);
    } catch (IOException e) {
      throw new Problem(file + " cannot be read (" + e.getMessage() + "); check the disk.", e);
    }
    return bytes.flip();
  }

  private static void requireProject(Path file, ByteBuffer bytes) {
    if (bytes.limit() == 0) {
      throw new Problem(file + " is empty, not a project; delete it and make a new project.");
    }
    int same = bytes.mismatch(ByteBuffer.wrap(MAGIC));
    if (same >= 0 && same < MAGIC.length && same < bytes.limit()) {
      throw new Problem(file + " is not a Spotter project; choose a .spotter file.");
    }
    if (bytes.limit() < LENGTH) {
      throw cut(file);
    }
    if (bytes.getInt(APPLICATION_ID) != Schema.APPLICATION_ID) {
      throw new Problem(
          file
              + " is a database of another program, not a Spotter project; choose a .spotter"
              + " file.");
    }
  }

  static void requireKnownVersion(Path file, int version) {
    if (version > Schema.VERSION) {
      throw new Problem(
          file
              + " was made by a newer Spotter (project version "
              + version
              + ", this one knows up to "
              + Schema.VERSION
              + "); open it with that one. Nothing was changed.");
    }
  }

  /// A file with a write-ahead log beside it may rightly be shorter than it says: what it lacks is
  /// in the log.
  private static void requireWhole(Path file, ByteBuffer bytes) {
    long pages = Integer.toUnsignedLong(bytes.getInt(PAGE_COUNT));
    int size = Short.toUnsignedInt(bytes.getShort(PAGE_SIZE));
    long expected = pages * (size == 1 ? 65536 : size);
    try {
      if (!hasLog(file) && Files.size(file) < expected) {
        throw cut(file);
      }
    } catch (IOException e) {
      throw new Problem(file + " cannot be read (" + e.getMessage() + "); check the disk.", e);
    }
  }

  static boolean hasLog(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }

  private static Problem cut(Path file) {
    return new Problem(file + " is cut off: its end is missing; go back to a copy of it.");
  }
}
