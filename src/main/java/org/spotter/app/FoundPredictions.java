package org.spotter.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.inference.Pipeline;
import org.spotter.inference.Workers;
import org.spotter.store.RunWriter;

/// Stores what a model finds and counts it.
///
/// A few images go to the project in one transaction, since waiting for the disk at each would keep
/// a fast model waiting too on a slow disk. No image waits for long: at most so many, and what
/// comes after a pause is stored at once.
final class FoundPredictions implements Workers.Sink, AutoCloseable {
  private static final int MOST_WAITING = 16;
  private static final long LONGEST_NANOS = Duration.ofMillis(200).toNanos();
  private static final int FAILURES_TOLD = 20;

  private final RunWriter writer;
  private final long[] perClass;
  private final List<JointOrder> orders;
  private final List<RunWriter.Found> waiting = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private long lastStored = System.nanoTime() - LONGEST_NANOS;
  private long images;
  private long failed;

  /// @param pipeline whose predictions come, with the joints in its own order
  FoundPredictions(RunWriter writer, Pipeline pipeline) {
    this.writer = writer;
    this.orders = JointOrder.ofRun(pipeline, writer.run());
    this.perClass = new long[writer.run().classes().size()];
  }

  @Override
  public void found(Workers.Job job, List<Prediction> predictions) {
    List<Prediction> ordered =
        predictions.stream().map(p -> orders.get(p.classIndex()).apply(p)).toList();
    waiting.add(new RunWriter.Found(job.imageId(), ordered));
    if (waiting.size() >= MOST_WAITING || System.nanoTime() - lastStored >= LONGEST_NANOS) {
      store();
    }
  }

  @Override
  public void failed(Workers.Job job, String sentence) {
    failed++;
    if (failures.size() < FAILURES_TOLD) {
      failures.add(sentence);
    }
  }

  /// Stores what still waits. What the project refused once is not offered again.
  @Override
  public void close() {
    if (!waiting.isEmpty()) {
      store();
    }
  }

  private void store() {
    List<RunWriter.Found> now = List.copyOf(waiting);
    waiting.clear();
    writer.add(now);
    lastStored = System.nanoTime();
    images += now.size();
    now.forEach(f -> f.predictions().forEach(p -> perClass[p.classIndex()]++));
  }

  PrelabelResult result(Run run, Duration took, long accepted, String provider, boolean stopped) {
    List<Run.ModelClass> classes = run.classes();
    long uncounted = 0;
    List<String> without = new ArrayList<>();
    for (int i = 0; i < perClass.length; i++) {
      if (classes.get(i).categoryId() == null) {
        without.add(classes.get(i).name());
        uncounted += perClass[i];
      }
    }
    return new PrelabelResult(
        run,
        images,
        LongStream.of(perClass).sum(),
        uncounted,
        without,
        accepted,
        failed,
        failures,
        took,
        provider,
        stopped);
  }
}
