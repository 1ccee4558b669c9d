package org.spotter.pixels;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Files by key, in a folder that stays below a size: the ones not looked at for longest go first.
final class BoundedFolder {
  private static final Duration LOOKED_AT_LATELY = Duration.ofDays(1);

  private final Path folder;
  private final long mostBytes;
  private final AtomicLong bytes = new AtomicLong(-1);

  BoundedFolder(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  Optional<byte[]> read(String key) throws IOException {
    Path file = folder.resolve(key);
    try {
      byte[] content = Files.readAllBytes(file);
      touch(file);
      return Optional.of(content);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// The time of change serves as the time of the last look; once a day is enough for that.
  private static void touch(Path file) throws IOException {
    Instant now = Instant.now();
    if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LOOKED_AT_LATELY))) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }

  void write(String key, byte[] content) throws IOException {
    Path file = folder.resolve(key);
    Path parent = file.resolveSibling("");
    Files.createDirectories(parent);
    Path part = Files.createTempFile(parent, "new", ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    grown(content.length);
  }

  /// Where the file is, if it is there.
  Optional<Path> find(String key) throws IOException {
    Path file = folder.resolve(key);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    touch(file);
    return Optional.of(file);
  }

  /// Makes a file.
  @FunctionalInterface
  interface Making {
    void make(Path part) throws IOException;
  }

  /// Takes in a large file; it appears when it is whole, and not at all when making it fails.
  Path adopt(String key, Making making) throws IOException {
    Path file = folder.resolve(key);
    Path parent = file.resolveSibling("");
    Files.createDirectories(parent);
    Path part = Files.createTempFile(parent, "new", ".part");
    try {
      making.make(part);
      long size = Files.size(part);
      shrinkFor(size);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      bytes.set(-1);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  /// Makes room before a large file comes, so that it is not itself what goes.
  private synchronized void shrinkFor(long more) throws IOException {
    List<Kept> files = list();
    files.removeIf(kept -> kept.file.toString().endsWith(".part"));
    files.sort(Comparator.comparing(Kept::time));
    long sum = files.stream().mapToLong(Kept::size).sum();
    for (Kept kept : files) {
      if (sum + more <= mostBytes) {
        return;
      }
      Files.deleteIfExists(kept.file);
      sum -= kept.size;
    }
  }

  void delete(String key) throws IOException {
    Files.deleteIfExists(folder.resolve(key));
  }

  private void grown(int more) throws IOException {
    if (bytes.get() < 0 || bytes.addAndGet(more) > mostBytes) {
      shrink();
    }
  }

  /// Counts what is there, and when it is too much deletes down to three quarters.
  private synchronized void shrink() throws IOException {
    if (bytes.get() >= 0 && bytes.get() <= mostBytes) {
      return;
    }
    List<Kept> files = list();
    long sum = files.stream().mapToLong(Kept::size).sum();
    if (sum > mostBytes) {
      files.sort(Comparator.comparing(Kept::time));
      for (Kept kept : files) {
        if (sum <= mostBytes / 4 * 3) {
          break;
        }
        Files.deleteIfExists(kept.file);
        sum -= kept.size;
      }
    }
    bytes.set(sum);
  }

  private List<Kept> list() throws IOException {
    List<Kept> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(new Kept(file, attributes.size(), attributes.lastModifiedTime()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private record Kept(Path file, long size, FileTime time) {}
}
