package org.spotter.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.spotter.format.WholeFile;
import org.spotter.task.Problem;

/// Writes text as a file that appears whole or not at all.
final class TextFile {
  private TextFile() {}

  /// @throws Problem when it cannot be written
  static void write(String text, Path file) {
    try (WholeFile whole = new WholeFile(file)) {
      whole.out().write(text.getBytes(StandardCharsets.UTF_8));
      whole.commit();
    } catch (IOException e) {
      throw WholeFile.unwritable(file, e);
    }
  }
}
