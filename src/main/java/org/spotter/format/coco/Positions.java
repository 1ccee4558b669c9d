package org.spotter.format.coco;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.spotter.task.Problem;

/// Turns a byte offset into the line and column that a person's editor shows, and a fault into the
/// sentence that names them.
final class Positions {
  private Positions() {}

  static Problem problem(Path file, long offset, String what) {
    return new Problem(
        "Cannot read " + file + ", " + lineAndColumn(file, offset) + ": " + what + ".");
  }

  static Problem unreadable(Path file, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "there is no such file"
            : Files.isDirectory(file) ? "it is a folder, not a file" : Problem.reason(e);
    return new Problem("Cannot read " + file + ": " + why + ".", e);
  }

  /// 1-based; the column counts characters, not bytes.
  private static String lineAndColumn(Path file, long offset) {
    long line = 1;
    long column = 1;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (long i = 0; i < offset; i++) {
        int c = in.read();
        if (c == '\n') {
          line++;
          column = 1;
        } else if ((c & 0xC0) != 0x80) {
          column++;
        }
      }
    } catch (IOException e) {
      return "byte " + offset;
    }
    return "line " + line + ", column " + column;
  }
}
