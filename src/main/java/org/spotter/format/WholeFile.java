package org.spotter.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// A file that appears whole or not at all: written beside its place as `.NAME.part`, forced to the
/// disk and then moved over it in one step. What a killed process left there is written over by the
/// next one; two that live do not write the same file at once. Text is written over, but never a
/// project, a picture or a device: a name typed wrong must not cost them.
public final class WholeFile implements AutoCloseable {
  private static final int LOOKED_AT = 512;

  private final Path target;
  private final Path temporary;
  private final FileChannel file;
  private final OutputStream out;
  private boolean open = true;

  /// @throws Problem when the folder is missing or cannot be written to
  public WholeFile(Path target) {
    this.target = target.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new Problem(
          "Cannot write " + target + ": a folder has that name; choose another file name.");
    }
    requireReplaceable();
    Path folder = this.target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Problem(
          "Cannot write " + target + ": its folder does not exist; make it or choose another.");
    }
    try {
      temporary = folder.resolve("." + target.getFileName() + ".part");
      file =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      lock();
      file.truncate(0);
      out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private void requireReplaceable() {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isRegularFile(target)) {
      throw new Problem(
          "Cannot write " + target + ": it is not a plain file; choose another name.");
    }
    try (InputStream in = Files.newInputStream(target)) {
      for (byte b : in.readNBytes(LOOKED_AT)) {
        if (b == 0) {
          throw new Problem(
              "Cannot write "
                  + target
                  + ": it is there already and is not text, so it is no earlier export; choose"
                  + " another name.");
        }
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private void lock() throws IOException {
    try {
      if (file.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      file.close();
      throw beingWritten(e);
    }
    file.close();
    throw beingWritten(null);
  }

  private Problem beingWritten(@Nullable Exception cause) {
    return new Problem(
        "Cannot write " + target + ": another export is writing it; wait until that is done.",
        cause);
  }

  /// Where to write; do not close it.
  public OutputStream out() {
    return out;
  }

  /// Makes the file appear.
  public void commit() {
    try {
      out.flush();
      file.force(true);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      open = false;
      file.close();
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /// What went wrong with writing `target`, as a sentence.
  public static Problem unwritable(Path target, IOException e) {
    return new Problem(
        "Cannot write " + target + ": " + Problem.reason(e) + "; nothing was changed there.", e);
  }

  public Path target() {
    return target;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      try (file) {
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        throw unwritable(target, e);
      }
    }
  }
}
