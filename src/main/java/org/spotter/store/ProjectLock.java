package org.spotter.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// One window a project: a lock of the operating system on the file `NAME.spotter.lock`.
///
/// The system lets go of it when the process ends, however it ends. The file is not the database
/// itself, because closing a second handle of that would drop the locks SQLite holds (POSIX
/// `fcntl`). For the same reason this process never opens the lock file again while it holds it: it
/// knows its own projects without. The file is deleted when the project is closed; a lock won on a
/// file that another window deleted in that moment is noticed by the length of what lies there now,
/// which is made different each time.
final class ProjectLock implements AutoCloseable {
  /// Far behind the text, so that Windows lets others read who holds the lock.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int ATTEMPTS = 100;
  private static final int LONGEST_PADDING = 1 << 16;

  /// The lock files that this process holds.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProjectLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// @throws Problem when another window has the project, or the folder cannot be written
  static ProjectLock of(Path project) {
    Path file = project.resolveSibling(project.getFileName() + ".lock");
    if (!HELD.add(file)) {
      throw taken(project, " (process " + ProcessHandle.current().pid() + ")");
    }
    boolean won = false;
    try {
      ProjectLock lock = attempts(project, file);
      won = true;
      return lock;
    } finally {
      if (!won) {
        HELD.remove(file);
      }
    }
  }

  /// Whether a window has the project open for writing, in this process or another.
  static boolean isHeld(Path project) {
    Path file = project.resolveSibling(project.getFileName() + ".lock");
    if (HELD.contains(file)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return lock(channel) == null;
    } catch (IOException _) {
      return false;
    }
  }

  private static ProjectLock attempts(Path project, Path file) {
    try {
      for (int i = 0; i < ATTEMPTS; i++) {
        Optional<ProjectLock> lock = attempt(project, file);
        if (lock.isPresent()) {
          return lock.get();
        }
      }
    } catch (IOException e) {
      throw new Problem(
          "The folder of "
              + project
              + " cannot be written ("
              + Problem.reason(e)
              + "), which editing needs; make that possible, or copy the project to another"
              + " folder.",
          e);
    }
    throw taken(project, holder(file));
  }

  private static Optional<ProjectLock> attempt(Path project, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock(channel) == null) {
        throw taken(project, holder(file));
      }
      String padding = "-".repeat(ThreadLocalRandom.current().nextInt(1, LONGEST_PADDING));
      sign(channel, "process " + ProcessHandle.current().pid() + " " + padding, file);
      if (Files.exists(file) && Files.size(file) == channel.size()) {
        return Optional.of(new ProjectLock(file, channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  /// On a full disk the lock is given up with its file.
  private static void sign(FileChannel channel, String text, Path file) throws IOException {
    try {
      write(channel, text);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static Problem taken(Path project, String holder) {
    return new Problem(
        project
            + " is open in another Spotter window"
            + holder
            + "; close it there first, or open it read-only here.");
  }

  private static String holder(Path file) {
    try {
      String[] words = Files.readString(file).split(" ", -1);
      return words.length == 3 ? " (process " + words[1] + ")" : "";
    } catch (IOException _) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException e) {
      System.getLogger(ProjectLock.class.getName())
          .log(System.Logger.Level.WARNING, "the lock file stays behind", e);
    } finally {
      HELD.remove(file);
    }
  }
}
