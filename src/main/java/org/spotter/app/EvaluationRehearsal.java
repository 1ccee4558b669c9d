package org.spotter.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.spotter.task.Problem;

/// Makes a data set up and what a model might say of it, large enough that evaluating it shows the
/// JVM which methods are hot.
public final class EvaluationRehearsal {
  private static final int IMAGES = 400;
  private static final int CATEGORIES = 80;
  private static final int OBJECTS = 7;
  private static final int PREDICTIONS = 90;

  private final Random random = new Random(IMAGES);
  private final StringBuilder truth = new StringBuilder("{\"images\":[");
  private final StringBuilder said = new StringBuilder("[");

  private EvaluationRehearsal() {}

  /// What was written, and where the numbers may go.
  public record Files(Path truth, Path predictions, Path numbers) {}

  /// @throws Problem when the folder cannot be written
  public static Files write(Path folder) {
    EvaluationRehearsal made = new EvaluationRehearsal();
    made.fill();
    Files files =
        new Files(
            folder.resolve("rehearsal-truth.json"),
            folder.resolve("rehearsal-results.json"),
            folder.resolve("rehearsal-numbers.json"));
    TextFile.write(made.truth.toString(), files.truth());
    TextFile.write(made.said.toString(), files.predictions());
    return files;
  }

  private void fill() {
    for (int i = 1; i <= IMAGES; i++) {
      add(
          truth,
          i == 1,
          String.format(
              Locale.ROOT,
              "{\"id\":%d,\"width\":640,\"height\":480,\"file_name\":\"%012d.jpg\"}",
              i,
              i));
    }
    truth.append("],\"categories\":[");
    for (int k = 1; k <= CATEGORIES; k++) {
      add(truth, k == 1, "{\"id\":" + k + ",\"name\":\"category " + k + "\"}");
    }
    truth.append("],\"annotations\":[");
    for (int i = 0; i < IMAGES * OBJECTS; i++) {
      object(i);
    }
    truth.append("]}");
    said.append(']');
  }

  /// An object, and predictions around it.
  private void object(int number) {
    int image = number / OBJECTS + 1;
    int category = 1 + random.nextInt(CATEGORIES);
    double x = random.nextDouble() * 500;
    double y = random.nextDouble() * 350;
    double side = 10 + random.nextDouble() * 120;
    add(
        truth,
        number == 0,
        String.format(
            Locale.ROOT,
            "{\"id\":%d,\"image_id\":%d,\"category_id\":%d,\"bbox\":[%.2f,%.2f,%.2f,%.2f],\"area\":%.4f,\"iscrowd\":0}",
            number + 1,
            image,
            category,
            x,
            y,
            side,
            side,
            side * side));
    for (int p = 0; p < PREDICTIONS / OBJECTS; p++) {
      double off = side * random.nextGaussian() * p / 20;
      add(
          said,
          number + p == 0,
          String.format(
              Locale.ROOT,
              "{\"image_id\":%d,\"category_id\":%d,\"bbox\":[%.2f,%.2f,%.2f,%.2f],\"score\":%.6f}",
              image,
              p < 4 ? category : 1 + random.nextInt(CATEGORIES),
              x + off,
              y + off,
              side,
              side,
              random.nextDouble()));
    }
  }

  private static void add(StringBuilder list, boolean first, String what) {
    list.append(first ? "" : ",").append(what);
  }
}
