package org.spotter.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Prediction;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Finds out by a short measurement with how many workers, and how many threads each, a model goes
/// fastest on this machine: a worker a core, half as many with two threads each, and so on.
public final class Calibration {
  /// Another division must be faster by so much before it takes the place of a worker a core.
  private static final double WORTH = 1.03;

  private Calibration() {}

  /// Measures and remembers.
  ///
  /// @param files pictures to measure with, a dozen will do
  /// @throws Problem when the model cannot be run or no picture can be read
  public static SpeedNotes.Note run(ModelCard card, List<Path> files, Progress progress) {
    SpeedNotes.Note best = null;
    for (int threads : divisions(Runtime.getRuntime().availableProcessors())) {
      progress.check();
      progress.report("Finding the fastest way to run " + card.name(), 0, -1);
      SpeedNotes.Note note = measured(card, files, threads);
      if (best == null || note.imagesPerSecond() > WORTH * best.imagesPerSecond()) {
        best = note;
      }
    }
    if (best == null) {
      throw new IllegalStateException("a machine has a core");
    }
    SpeedNotes.ofUser().put(card, best);
    return best;
  }

  /// Threads a worker: 1, 2, 4 up to all cores.
  static List<Integer> divisions(int cores) {
    List<Integer> all = new ArrayList<>();
    for (int threads = 1; threads <= cores; threads *= 2) {
      all.add(threads);
    }
    return all;
  }

  private static SpeedNotes.Note measured(ModelCard card, List<Path> files, int threads) {
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
    try (Model model = Model.open(card, Provider.CPU, Model.LOWEST_SCORE, threads)) {
      look(model, files.subList(0, Math.min(files.size(), workers)), workers);
      long start = System.nanoTime();
      look(model, files, workers);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new SpeedNotes.Note(workers, threads, files.size() / seconds);
    }
  }

  private static void look(Model model, List<Path> files, int workers) {
    List<Workers.Job> jobs = files.stream().map(f -> new Workers.Job(1, f)).toList();
    Workers.of(model, workers).run(jobs.iterator(), jobs.size(), new Nowhere(), Progress.NONE);
  }

  /// A picture that cannot be read costs no time and says nothing.
  private static final class Nowhere implements Workers.Sink {
    @Override
    public void found(Workers.Job job, List<Prediction> predictions) {}

    @Override
    public void failed(Workers.Job job, String sentence) {}
  }
}
