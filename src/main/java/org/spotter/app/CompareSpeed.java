package org.spotter.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.spotter.inference.ModelCard;
import org.spotter.inference.SpeedNotes;
import org.spotter.inference.Throughput;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Measures several models on the same photographs, one after another, and remembers how fast each
/// was on this machine.
public final class CompareSpeed {
  private CompareSpeed() {}

  /// What came of one model.
  ///
  /// @param trouble why there are no figures, or empty
  public record Row(ModelCard card, Throughput.Result figures, String trouble) {}

  /// @param pictures at least one
  /// @param measured hears of each model when it is done, in this thread
  /// @throws org.spotter.task.Cancelled when asked to stop; what was measured was told by then
  public static void run(
      List<ModelCard> cards, List<Path> pictures, Consumer<Row> measured, Progress progress) {
    for (ModelCard card : cards) {
      progress.check();
      measured.accept(row(card, pictures, progress));
    }
  }

  private static Row row(ModelCard card, List<Path> pictures, Progress progress) {
    try {
      Throughput.Result figures = Throughput.measure(card, pictures, progress);
      SpeedNotes.ofUser().put(card, figures.note());
      return new Row(card, figures, "");
    } catch (Problem problem) {
      return new Row(card, Throughput.Result.NONE, problem.sentence());
    }
  }
}
