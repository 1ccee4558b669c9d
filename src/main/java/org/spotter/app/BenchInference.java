package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spotter.inference.ModelCards;
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
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> pictures = all.filter(BenchInference::picture).sorted().limit(most).toList();
      return Throughput.measure(ModelCards.of(model, ModelCards.searchPath()), pictures, progress);
    } catch (IOException e) {
      throw new Problem("The folder " + folder + " cannot be read: " + Problem.reason(e) + ".", e);
    }
  }

  private static boolean picture(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)");
  }
}
