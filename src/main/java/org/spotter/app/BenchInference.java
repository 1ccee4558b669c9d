package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spotter.inference.Calibration;
import org.spotter.inference.ModelCards;
import org.spotter.inference.SpeedNotes;
import org.spotter.inference.Throughput;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Measures how fast a model goes through a folder of photographs.
public final class BenchInference {
  private BenchInference() {}

  /// @param model a name or file
  /// @param folder with JPEG or PNG files
  /// @param most so many of them, by name
  public static Throughput.Result run(String model, Path folder, int most, Progress progress) {
    return Throughput.measure(
        ModelCards.of(model, ModelCards.searchPath()), pictures(folder, most), progress);
  }

  private static List<Path> pictures(Path folder, int most) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(BenchInference::picture).sorted().limit(most).toList();
    } catch (IOException e) {
      throw new Problem("The folder " + folder + " cannot be read: " + Problem.reason(e) + ".", e);
    }
  }

  /// Finds out, and remembers for `prelabel`, with how many workers and threads a model goes
  /// fastest here.
  public static SpeedNotes.Note calibrate(String model, Path folder, int most, Progress progress) {
    return Calibration.run(
        ModelCards.of(model, ModelCards.searchPath()), pictures(folder, most), progress);
  }

  private static boolean picture(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)");
  }
}
