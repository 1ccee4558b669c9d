package org.spotter.format;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.spotter.task.Problem;

/// A folder that appears whole or not at all: filled beside its place as `.NAME.part` and then
/// renamed in one step. A folder that has something in it is never written over. What a killed
/// process left beside it is cleared away by the next one; two that live do not write the same
/// folder at once, which a lock of the operating system on `.lock` in it sees to.
public final class WholeFolder implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path target;
  private final Path temporary;
  private final FileChannel lock;
  private boolean open = true;

  /// @throws Problem when there is something at the target, or it cannot be written there
  public WholeFolder(Path target) {
    this.target = target.toAbsolutePath().normalize();
    this.temporary = this.target.resolveSibling("." + this.target.getFileName() + ".part");
    requireFree(target);
    requireOurs();
    try {
      Files.createDirectories(temporary);
      lock =
          FileChannel.open(
              temporary.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock();
      clear(false);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void requireFree(Path given) {
    try {
      if (Files.exists(given) && !isEmptyFolder(given)) {
        throw new Problem("Cannot write " + given + ": it is there already; choose a new folder.");
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    if (!Files.isDirectory(target.resolveSibling(""))) {
      throw new Problem(
          "Cannot write " + given + ": its folder does not exist; make it or choose another.");
    }
  }

  /// What stands in the way is cleared only when an export of ours left it.
  private void requireOurs() {
    try {
      boolean free = !Files.exists(temporary, LinkOption.NOFOLLOW_LINKS);
      boolean ours =
          Files.isDirectory(temporary, LinkOption.NOFOLLOW_LINKS)
              && (isEmptyFolder(temporary) || Files.exists(temporary.resolve(LOCK)));
      if (!free && !ours) {
        throw new Problem(
            "Cannot write "
                + target
                + ": "
                + temporary
                + " is in the way; move it or choose another name.");
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private void lock() throws IOException {
    boolean mine;
    try {
      mine = lock.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      mine = false;
    }
    if (!mine) {
      lock.close();
      throw new Problem(
          "Cannot write " + target + ": another export is writing it; wait until that is done.");
    }
  }

  /// @param all whether the folder and its lock go too
  private void clear(boolean all) throws IOException {
    try (Stream<Path> entries = Files.walk(temporary)) {
      for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
        if (all || !(path.equals(temporary) || path.equals(temporary.resolve(LOCK)))) {
          Files.delete(path);
        }
      }
    }
  }

  /// Where to write what will be `name` in the folder.
  public Path resolve(String name) {
    return temporary.resolve(name);
  }

  /// Makes the folder appear.
  public void commit() {
    try {
      if (File.separatorChar == '\\') {
        lock.close(); // Windows moves no folder that has an open file in it
      }
      Files.deleteIfExists(target);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      open = false;
      Files.delete(target.resolve(LOCK));
      lock.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// What went wrong with writing, as a sentence.
  public Problem unwritable(IOException e) {
    return WholeFile.unwritable(target, e);
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      if (File.separatorChar == '\\') {
        lock.close();
      }
      clear(true);
      lock.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
