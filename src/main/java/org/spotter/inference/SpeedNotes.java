package org.spotter.inference;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// How fast models were here when they were measured last, and with how many threads they go best:
/// a small file beside the user's models, with a line a model, machine and version of the runtime.
/// A file that cannot be read counts as none; one that cannot be written is let go, as all of it
/// can be measured again.
public final class SpeedNotes {
  private final Path file;

  SpeedNotes(Path file) {
    this.file = file;
  }

  /// Those of this user.
  public static SpeedNotes ofUser() {
    return new SpeedNotes(ModelCards.userModels().resolve("speeds.properties"));
  }

  /// What was measured.
  ///
  /// @param workers how many pictures were looked at together
  /// @param threads how many threads worked on each
  /// @param imagesPerSecond end to end, from file to predictions
  public record Note(int workers, int threads, double imagesPerSecond) {}

  /// What is known of a model on a machine like this one.
  public Optional<Note> of(ModelCard card) {
    return parsed(read().getProperty(key(card), ""));
  }

  /// Remembers a measurement.
  public void put(ModelCard card, Note note) {
    synchronized (SpeedNotes.class) {
      Properties all = read();
      all.setProperty(
          key(card),
          String.format(
              Locale.ROOT, "%d %d %.2f", note.workers, note.threads, note.imagesPerSecond));
      write(all);
    }
  }

  private static String key(ModelCard card) {
    return String.join(
        "/",
        card.sha256(),
        System.getProperty("os.arch", ""),
        String.valueOf(Runtime.getRuntime().availableProcessors()),
        Provider.runtime().replace(' ', '-'));
  }

  private static Optional<Note> parsed(String text) {
    String[] parts = text.split(" ", -1);
    try {
      return parts.length == 3
          ? Optional.of(
              new Note(
                  Math.clamp(Integer.parseInt(parts[0]), 1, 64),
                  Math.clamp(Integer.parseInt(parts[1]), 1, 64),
                  Double.parseDouble(parts[2])))
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.isReadable(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException | IllegalArgumentException _) {
        all.clear();
      }
    }
    return all;
  }

  private void write(Properties all) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "speeds", ".new");
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        all.store(writer, "measured by Spotter");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException _) {
      // Measured again next time.
    }
  }
}
