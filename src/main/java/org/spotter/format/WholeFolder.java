package org.spotter.format;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.spotter.task.Problem;

/// A folder that appears whole or not at all: filled beside its place as `.NAME.part` and then
/// renamed in one step. A folder that has something in it is never written over.
public final class WholeFolder implements AutoCloseable {
  private final Path target;
  private final Path temporary;
  private boolean open = true;

  /// @throws Problem when there is something at the target, or it cannot be written there
  public WholeFolder(Path target) {
    this.target = target.toAbsolutePath().normalize();
    this.temporary = this.target.resolveSibling("." + this.target.getFileName() + ".part");
    try {
      if (Files.exists(target) && !isEmptyFolder(target)) {
        throw new Problem("Cannot write " + target + ": it is there already; choose a new folder.");
      }
      Files.createDirectory(temporary);
    } catch (FileAlreadyExistsException e) {
      throw new Problem(
          "Cannot write "
              + target
              + ": another export is writing it, or one was cut off; in that case delete "
              + temporary
              + ".",
          e);
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

  /// Where to write what will be `name` in the folder.
  public Path resolve(String name) {
    return temporary.resolve(name);
  }

  /// Makes the folder appear.
  public void commit() {
    try {
      Files.deleteIfExists(target);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      open = false;
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
    try (Stream<Path> entries = Files.walk(temporary)) {
      for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
