package org.spotter.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// Finds out what in a picture a prediction rests on: a grey patch is put over one place after the
/// other, and the model looks again (Zeiler & Fergus, "Visualizing and Understanding Convolutional
/// Networks", ECCV 2014). First over few places far apart, then over those between them, so that a
/// coarse map is there soon.
public final class Occlusion {
  /// Places between two patches of the first pass.
  private static final int COARSEST = 8;

  private static final long SHOW_NANOS = 300_000_000L;

  private final Model model;
  private final Picture picture;
  private final Prediction chosen;
  private final Settings settings;
  private final Consumer<SensitivityMap> show;
  private final int columns;
  private final int rows;
  private final float[] drops;
  private double base;
  private int done;
  private long shownAt = System.nanoTime();

  private Occlusion(
      Model model,
      Picture picture,
      Prediction chosen,
      Settings settings,
      Consumer<SensitivityMap> show) {
    this.model = model;
    this.picture = picture;
    this.chosen = chosen;
    this.settings = settings;
    this.show = show;
    columns = places(picture.width(), settings.stride());
    rows = places(picture.height(), settings.stride());
    drops = new float[columns * rows];
    Arrays.fill(drops, Float.NaN);
  }

  /// How the patch is and how it moves, in pixels of the picture.
  ///
  /// @param patch its side, 1 or more
  /// @param stride from one place to the next, 1 or more
  /// @param grey 0 to 255
  public record Settings(int patch, int stride, int grey) {
    private static final int GREY = 114;

    /// What fits a picture: a patch of an eighth of its shorter side, moved by half of itself.
    public static Settings of(int width, int height) {
      int patch = Math.max(8, Math.min(width, height) / 8);
      return new Settings(patch, Math.max(1, patch / 2), GREY);
    }

    /// How many times the model looks at a picture of this size.
    public int looks(int width, int height) {
      return places(width, stride) * places(height, stride);
    }
  }

  /// How many places there are along a side.
  static int places(int side, int stride) {
    return Math.max(1, Math.ceilDiv(side, stride));
  }

  /// Covers every place once.
  ///
  /// @param chosen what the model said of the picture; see [#score] for how it is found again
  /// @param show hears of the map as it grows, on a thread of its own
  /// @return the whole map
  /// @throws Cancelled when progress asked to stop
  public static SensitivityMap of(
      Model model,
      Picture picture,
      Prediction chosen,
      Settings settings,
      Progress progress,
      Consumer<SensitivityMap> show) {
    return new Occlusion(model, picture, chosen, settings, show).run(progress);
  }

  /// How sure a model still is of a prediction: the score of the prediction of the same class that
  /// overlaps it most, by an IoU of 0.5 at least, else 0; for the class of a whole picture the
  /// score of that class.
  public static double score(Prediction chosen, List<Prediction> found) {
    double score = 0;
    double most = 0.5;
    for (Prediction p : found) {
      if (p.classIndex() == chosen.classIndex()) {
        double overlap = overlap(chosen, p);
        if (overlap >= most) {
          most = overlap;
          score = p.score();
        }
      }
    }
    return score;
  }

  private static double overlap(Prediction a, Prediction b) {
    if (a.bbox() == null || b.bbox() == null) {
      return a.bbox() == null && b.bbox() == null ? 1 : 0;
    }
    return a.bbox().iou(b.bbox());
  }

  private SensitivityMap run(Progress progress) {
    progress.report("Covering places", 0, drops.length);
    base = score(chosen, model.predict(picture, chosen.imageId()));
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      for (int step = coarsest(); step >= 1; step /= 2) {
        pass(step, pool, progress);
      }
    } finally {
      pool.shutdownNow();
    }
    return map(1);
  }

  private int coarsest() {
    int step = COARSEST;
    while (step > 1 && step * 2 > Math.max(columns, rows)) {
      step /= 2;
    }
    return step;
  }

  /// All places of a pass that no coarser pass had.
  private void pass(int step, ExecutorService pool, Progress progress) {
    List<int[]> groups = groups(step);
    List<Future<double[]>> looking = new ArrayList<>();
    for (int[] group : groups) {
      looking.add(pool.submit(() -> look(group, progress)));
    }
    for (int g = 0; g < groups.size(); g++) {
      put(groups.get(g), await(looking.get(g)));
      progress.report("Covering places", done, drops.length);
      if (System.nanoTime() - shownAt > SHOW_NANOS || g == groups.size() - 1) {
        shownAt = System.nanoTime();
        show.accept(map(step));
      }
    }
  }

  private List<int[]> groups(int step) {
    List<Integer> places = new ArrayList<>();
    for (int row = 0; row < rows; row += step) {
      for (int column = 0; column < columns; column += step) {
        if (Float.isNaN(drops[row * columns + column])) {
          places.add(row * columns + column);
        }
      }
    }
    int size = model.mostAtOnce();
    List<int[]> groups = new ArrayList<>();
    for (int from = 0; from < places.size(); from += size) {
      groups.add(
          places.subList(from, Math.min(places.size(), from + size)).stream()
              .mapToInt(Integer::intValue)
              .toArray());
    }
    return groups;
  }

  private double[] look(int[] group, Progress progress) {
    progress.check();
    List<Picture> covered = Arrays.stream(group).mapToObj(this::covered).toList();
    return model.predictAll(covered, chosen.imageId()).stream()
        .mapToDouble(found -> score(chosen, found))
        .toArray();
  }

  /// The picture with the patch in the middle of a place.
  private Picture covered(int place) {
    byte[] bgr = picture.bgr().clone();
    int left = place % columns * settings.stride() + (settings.stride() - settings.patch()) / 2;
    int top = place / columns * settings.stride() + (settings.stride() - settings.patch()) / 2;
    int right = Math.min(picture.width(), left + settings.patch());
    int bottom = Math.min(picture.height(), top + settings.patch());
    int from = Math.max(0, left);
    for (int y = Math.max(0, top); y < bottom && from < right; y++) {
      int row = y * picture.width();
      Arrays.fill(bgr, 3 * (row + from), 3 * (row + right), (byte) settings.grey());
    }
    return new Picture(picture.width(), picture.height(), bgr);
  }

  private static double[] await(Future<double[]> looking) {
    try {
      return looking.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  private void put(int[] group, double[] scores) {
    for (int i = 0; i < group.length; i++) {
      drops[group[i]] = (float) (base - scores[i]);
    }
    done += group.length;
  }

  /// @param step of the pass that goes on; places of the pass before are all known
  private SensitivityMap map(int step) {
    float[] shown = drops.clone();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        for (int s = step; Float.isNaN(shown[place]) && s <= 2 * COARSEST; s *= 2) {
          shown[place] = drops[near(row, s, rows) * columns + near(column, s, columns)];
        }
      }
    }
    return new SensitivityMap(
        settings, picture.width(), picture.height(), base, drops.clone(), shown, done);
  }

  /// The nearest place of a coarser pass.
  private static int near(int at, int step, int count) {
    int nearest = Math.round((float) at / step) * step;
    return nearest < count ? nearest : (count - 1) / step * step;
  }
}
