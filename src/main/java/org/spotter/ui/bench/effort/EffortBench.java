package org.spotter.ui.bench.effort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.Run;
import org.spotter.editing.Options;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// Labels photographs in the real window from nothing and, where a model is named, from its
/// proposals. JavaFX must be running, on its headless platform.
public final class EffortBench {
  private static final Options OPTIONS = Options.DEFAULT.withPlacing(Options.Placing.GUIDED);

  private final Reference reference;
  private final Path folder;
  private final Progress progress;

  private EffortBench(Reference reference, Path folder, Progress progress) {
    this.reference = reference;
    this.folder = folder;
    this.progress = progress;
  }

  /// @param results told of each start as it is through
  /// @throws org.spotter.task.Problem when the reference cannot be read, or what was labelled is
  ///   not what it says
  public static void run(EffortRequest request, Consumer<EffortResult> results, Progress progress) {
    Path folder = temporary();
    try {
      Reference reference = Reference.read(request, folder, progress);
      Workshop workshop = new Workshop(reference, request, folder);
      EffortBench bench = new EffortBench(reference, folder, progress);
      results.accept(bench.work("nothing", workshop.fresh("nothing", progress)));
      if (request.model() != null) {
        Path file = workshop.prelabelled("pre-labels", request.model(), progress);
        results.accept(bench.work("pre-labels of " + request.model(), file));
      }
    } finally {
      delete(folder);
    }
  }

  private EffortResult work(String start, Path file) {
    EffortResult result;
    Map<Photograph, Shown> shown = shown(file);
    try (Station station = new Station(file, folder.resolve("settings"), OPTIONS)) {
      Worker worker =
          reference.hasJoints()
              ? new JointWorker(station)
              : new BoxWorker(station, reference.categories());
      worker.begin();
      int done = 0;
      for (Photograph p : reference.photographs()) {
        progress.check();
        progress.report("Labelling from " + start, done++, shown.size());
        label(p, shown.get(p), station, worker);
      }
      station.awaitSaved();
      result = EffortResult.of(start, worker.counts(), station.hand().sum());
    }
    Check.run(file, reference);
    return result;
  }

  private static void label(Photograph p, @Nullable Shown shown, Station station, Worker worker) {
    if (shown != null) {
      station.awaitImage(shown.image, shown.predictions);
      double from = station.minScore();
      worker.label(p, shown.proposals.stream().filter(o -> o.score() >= from).toList());
    }
  }

  /// An image of the project, and what its run says of it.
  private record Shown(long image, int predictions, List<Proposal> proposals) {}

  private Map<Photograph, Shown> shown(Path file) {
    Map<Photograph, Shown> all = new LinkedHashMap<>();
    try (Project project = Project.openReadOnly(file)) {
      List<Run> runs = project.runs().all();
      for (Photograph p : reference.photographs()) {
        Image image = project.images().named(p.name()).orElseThrow();
        all.put(
            p,
            runs.isEmpty()
                ? new Shown(image.id(), 0, List.of())
                : shown(project, runs.getLast(), image.id()));
      }
    }
    return all;
  }

  private static Shown shown(Project project, Run run, long image) {
    int predictions = project.runs().predictions(run.id(), image).size();
    return new Shown(image, predictions, Proposal.of(project, run, image, 0));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("spotter-effort");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
