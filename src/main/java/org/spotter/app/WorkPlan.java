package org.spotter.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.spotter.inference.Calibration;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Provider;
import org.spotter.inference.SpeedNotes;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// With how many workers and threads a run goes: what was measured on this machine for its model,
/// else a worker a core. A long run of one model that nobody measured yet is worth a measurement.
///
/// @param project of the images
record WorkPlan(Project project, PrelabelRequest request) {
  /// From so many images on the measurement, of a few seconds, costs less than it can gain.
  private static final int LONG = 2000;

  private static final int SAMPLES = 16;

  SpeedNotes.Note of(long[] waiting, Progress progress) {
    List<ModelCard> models = request.pipeline().models();
    boolean plain = models.size() == 1 && request.pipeline().steps().size() == 1;
    boolean processor = request.provider() == Provider.CPU || request.provider() == Provider.AUTO;
    if (!plain || !processor) {
      return usual();
    }
    ModelCard model = models.getFirst();
    return SpeedNotes.ofUser().of(model).orElseGet(() -> measured(model, waiting, progress));
  }

  private SpeedNotes.Note measured(ModelCard model, long[] waiting, Progress progress) {
    if (waiting.length < LONG) {
      return usual();
    }
    List<Path> files =
        project.images().some(Arrays.copyOf(waiting, SAMPLES)).stream()
            .map(project::locate)
            .filter(Files::isRegularFile)
            .toList();
    return files.isEmpty() ? usual() : Calibration.run(model, files, progress);
  }

  private static SpeedNotes.Note usual() {
    return new SpeedNotes.Note(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 32), 1, 0);
  }
}
