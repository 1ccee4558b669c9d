package org.spotter.inference;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Progress;

/// Images a second of the pipeline beside the naive loop and the bare session, in one run:
///
///     java -cp … org.spotter.inference.InferenceBench [MODEL [FOLDER [PICTURES]]]
///
/// MODEL is a card's name or a file, FOLDER holds JPEG files; without one, 1280×960 pictures are
/// made. The ceiling is the number of cores over the processor time that one image needs through
/// all stages, measured in the naive loop of the same rounds. On a machine with other work the
/// rates say little, so two numbers that it does not disturb are told as well: how long the
/// workers wait for something to do, and how much processor time an image takes more than in the
/// naive loop. Together they are the part of the ceiling that the pipeline would reach alone.
public final class InferenceBench {
  private static final int ROUNDS = 3;
  private static final int MADE = 80;

  private final ModelCard card;
  private final List<Path> files;

  private InferenceBench(ModelCard card, List<Path> files) {
    this.card = card;
    this.files = files;
  }

  public static void main(String[] args) throws IOException {
    int most = args.length > 2 ? Integer.parseInt(args[2]) : MADE;
    String model = args.length > 0 ? args[0] : "nanodet-m-416-coco";
    Path folder = args.length > 1 ? Path.of(args[1]) : made();
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(f -> f.toString().endsWith(".jpg")).sorted().limit(most).toList();
      new InferenceBench(ModelCards.of(model, ModelCards.searchPath()), files).run();
    }
  }

  private static Path made() throws IOException {
    Path folder =
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "spotter-bench"));
    for (int i = 0; i < MADE; i++) {
      Path file = folder.resolve(i + ".jpg");
      if (!Files.exists(file)) {
        Files.write(file, Noise.picture(i, 1280, 960).toJpeg(88));
      }
    }
    return folder;
  }

  private void run() throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    print("%s, %d pictures, %d cores".formatted(card.name(), files.size(), cores));
    try (Model one = Model.open(card, Provider.CPU, Model.LOWEST_SCORE);
        Model all = Model.open(card, Provider.CPU, Model.LOWEST_SCORE, cores)) {
      naive(one);
      stages(one);
      Rate session = new Rate("bare session, one caller, one thread", () -> session(one));
      Rate naive = new Rate("naive loop, one thread a picture", () -> naive(one));
      Rate naiveAll = new Rate("naive loop, all threads a picture", () -> naive(all));
      Rate pipeline = new Rate("pipeline", () -> pipeline(one));
      measure(List.of(session, naive, naiveAll, pipeline));
      ceiling(cores, naive, pipeline, waiting(() -> pipeline(one)) / cores);
      print(
          "pipeline = %.2f × naive (one thread), %.2f × naive (all threads), %.2f × bare session"
              .formatted(
                  pipeline.median() / naive.median(),
                  pipeline.median() / naiveAll.median(),
                  pipeline.median() / session.median()));
    }
  }

  private static void ceiling(int cores, Rate naive, Rate pipeline, double waiting) {
    double ceiling = cores * 1000 / naive.processor();
    double undisturbed = (1 - waiting) * naive.processor() / pipeline.processor();
    print(
        "ceiling %.1f images/s; pipeline reached %.1f %%, at best %.1f %%"
            .formatted(
                ceiling, 100 * pipeline.median() / ceiling, 100 * pipeline.best() / ceiling));
    print(
        "workers wait %.1f %% of the time; alone on the machine the pipeline reaches %.1f %%"
            .formatted(100 * waiting, 100 * undisturbed));
  }

  /// Seconds that the workers wait in a second: those that add up over all of them.
  private static double waiting(Runnable pipeline) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ThreadPark").withThreshold(Duration.ZERO);
      recording.start();
      long start = System.nanoTime();
      pipeline.run();
      double wall = System.nanoTime() - start;
      recording.stop();
      Path file = Files.createTempFile("spotter-bench", ".jfr");
      recording.dump(file);
      double parked =
          RecordingFile.readAllEvents(file).stream()
              .filter(e -> e.getThread() != null && "model".equals(e.getThread().getJavaName()))
              .mapToLong(e -> e.getDuration().toNanos())
              .sum();
      Files.delete(file);
      return parked / wall;
    }
  }

  /// Milliseconds of processor time of each stage.
  private void stages(Model detector) {
    Preprocessing preprocessing = new Preprocessing(card.input());
    float[] values = new float[preprocessing.size()];
    List<Picture> pictures = new ArrayList<>();
    double decode = cpu(() -> files.forEach(f -> keepLast(pictures, Pictures.decode(f))));
    Picture last = pictures.getLast();
    double place = cpu(() -> files.forEach(_ -> preprocessing.fill(last, values)));
    double whole = cpu(() -> files.forEach(_ -> detector.predict(last, 1)));
    double session = cpu(() -> session(detector));
    print(
        "processor ms a picture: decode %.2f, place %.2f, session %.2f, read outputs %.2f"
            .formatted(decode, place, session, whole - place - session));
  }

  private static void keepLast(List<Picture> pictures, Picture picture) {
    pictures.clear();
    pictures.add(picture);
  }

  private double cpu(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e6 / files.size());
    }
    return best;
  }

  /// By turns, so that whatever else this machine does falls on all alike.
  private void measure(List<Rate> rates) {
    for (int round = 0; round < ROUNDS; round++) {
      rates.forEach(r -> r.round(files.size()));
    }
    rates.forEach(r ->
        print(
            "%-36s %6.1f images/s (best %.1f), %5.1f processor ms an image"
                .formatted(r.what, r.median(), r.best(), r.processor())));
  }

  private static final class Rate {
    private final String what;
    private final Runnable work;
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    private Rate(String what, Runnable work) {
      this.what = what;
      this.work = work;
    }

    private void round(int images) {
      long start = System.nanoTime();
      long cpu = processNanos();
      work.run();
      processor.add((processNanos() - cpu) / 1e6 / images);
      perSecond.add(images / ((System.nanoTime() - start) / 1e9));
    }

    private static long processNanos() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private double median() {
      return middle(perSecond);
    }

    private double best() {
      return perSecond.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private double processor() {
      return middle(processor);
    }

    private static double middle(List<Double> values) {
      return values.stream().sorted().toList().get(values.size() / 2);
    }
  }

  private void session(Model detector) {
    detector.rawRepeatedly(files.size());
  }

  private void naive(Model detector) {
    for (Path file : files) {
      detector.predict(Pictures.decode(file), 1);
    }
  }

  private void pipeline(Model detector) {
    Workers.Sink nowhere =
        new Workers.Sink() {
          @Override
          public void found(Workers.Job job, List<Prediction> predictions) {}

          @Override
          public void failed(Workers.Job job, String sentence) {
            throw new IllegalStateException(sentence);
          }
        };
    Workers.of(detector)
        .run(
            files.stream().map(f -> new Workers.Job(1, f)).iterator(),
            files.size(),
            nowhere,
            Progress.NONE);
  }

  // A program's own output is what this is for.
  @SuppressWarnings("SystemOut")
  private static void print(String line) {
    System.out.println(line);
  }
}
