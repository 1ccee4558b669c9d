package org.spotter.inference;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Measures how fast a model goes through pictures here: the bare session, a naive loop and the
/// workers, by turns, so that whatever else the machine does falls on all alike.
public final class Throughput {
  private static final int ROUNDS = 3;

  private final List<Path> files;

  private Throughput(List<Path> files) {
    this.files = files;
  }

  /// What was measured, rates in images a second, medians of three rounds.
  ///
  /// @param session the model alone, one caller, one thread
  /// @param sessions the model alone, a caller a core
  /// @param naive read, look, read, look: one thread
  /// @param workers what `prelabel` does, without the project
  /// @param stages processor time of an image, stage by stage
  /// @param bytes allocated on the Java heap for an image after it was decoded
  public record Result(
      double session, double sessions, double naive, double workers, Stages stages, long bytes) {
    /// Nothing measured.
    public static final Result NONE = new Result(0, 0, 0, 0, Stages.NONE, 0);

    /// What is worth remembering: as many workers as this machine has cores, a thread each.
    public SpeedNotes.Note note() {
      return new SpeedNotes.Note(cores(), 1, workers);
    }

    /// Processor time of an image in milliseconds.
    public double processorMillis() {
      return stages.all();
    }

    /// The rate that cannot be passed: that of the bare sessions, or the cores over the processor
    /// time of an image, whichever is lower.
    public double ceiling() {
      return Math.min(sessions, cores() * 1000 / stages.all());
    }

    /// A line a number.
    public List<String> lines() {
      return List.of(
          line("bare session, one thread", session, "images/s"),
          line("bare sessions, all cores", sessions, "images/s"),
          line("naive loop, one thread", naive, "images/s"),
          line("workers, end to end", workers, "images/s"),
          line("processor time: read the file", stages.read(), "ms"),
          line("processor time: decode", stages.decode(), "ms"),
          line("processor time: place in the input", stages.place(), "ms"),
          line("processor time: session", stages.session(), "ms"),
          line("processor time: read the outputs", stages.outputs(), "ms"),
          line("processor time: all", stages.all(), "ms"),
          line("cores over that time", cores() * 1000 / stages.all(), "images/s"),
          line("ceiling, the lower of both", ceiling(), "images/s"),
          line("workers of the ceiling", 100 * workers / ceiling(), "%"),
          line("workers to naive loop", workers / naive, "times"),
          line("memory taken anew an image, decoded", bytes / 1024.0, "KiB"));
    }

    private static String line(String what, double value, String unit) {
      return String.format(Locale.ROOT, "%-36s %8.2f %s", what, value, unit);
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// @param files pictures, at least one
  /// @throws Problem when the model cannot be run or a picture cannot be read
  public static Result measure(ModelCard card, List<Path> files, Progress progress) {
    if (files.isEmpty()) {
      throw new Problem("There are no pictures to measure with; name a folder that has some.");
    }
    try (Model model = Model.open(card, Provider.CPU, Model.LOWEST_SCORE)) {
      return new Throughput(files).run(model, progress);
    }
  }

  private Result run(Model model, Progress progress) {
    naive(model);
    List<Double> session = new ArrayList<>();
    List<Double> sessions = new ArrayList<>();
    List<Double> naive = new ArrayList<>();
    List<Double> workers = new ArrayList<>();
    List<Stages> stages = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      progress.check();
      progress.report("Measuring " + model.card().name(), round, ROUNDS);
      session.add(rate(() -> model.rawRepeatedly(files.size())));
      sessions.add(rate(() -> everywhere(model)));
      naive.add(rate(() -> naive(model)));
      workers.add(rate(() -> workers(model)));
      stages.add(Stages.of(model, files));
    }
    return new Result(
        median(session),
        median(sessions),
        median(naive),
        median(workers),
        Stages.median(stages),
        bytes(model));
  }

  /// The bare model by a caller a core, as many pictures together as the others take.
  private void everywhere(Model model) {
    int callers = Math.min(cores(), files.size());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int times = files.size() / callers + (i < files.size() % callers ? 1 : 0);
      threads.add(Thread.ofPlatform().start(() -> model.rawRepeatedly(times)));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new org.spotter.task.Cancelled();
      }
    }
  }

  private double rate(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return files.size() / ((System.nanoTime() - start) / 1e9);
  }

  private void naive(Model model) {
    for (Path file : files) {
      model.predict(Pictures.decode(file), 1);
    }
  }

  private void workers(Model model) {
    List<Workers.Job> jobs = files.stream().map(f -> new Workers.Job(1, f)).toList();
    Workers.of(model).run(jobs.iterator(), jobs.size(), new Nowhere(), Progress.NONE);
  }

  private static final class Nowhere implements Workers.Sink {
    @Override
    public void found(Workers.Job job, List<Prediction> predictions) {}

    @Override
    public void failed(Workers.Job job, String sentence) {
      throw new Problem(sentence);
    }
  }

  private long bytes(Model model) {
    Picture picture = Pictures.decode(files.getFirst());
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    model.predict(picture, 1);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      model.predict(picture, 1);
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
