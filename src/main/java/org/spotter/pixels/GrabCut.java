package org.spotter.pixels;

import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.task.Progress;

/// A thing cut out of its background, from a box around it and strokes over what belongs to it and
/// what does not (Rother, Kolmogorov, Blake: GrabCut, 2004, by OpenCV).
///
/// A value: each answer holds the state from which the next goes on; nothing native outlives a
/// call. The work is done on the surroundings of the box, made smaller when they have more than
/// [#MOST_PIXELS] pixels, so that it takes about a second however large the photograph is; [#scale]
/// tells how much smaller. Then the border is right to about one pixel of the small copy.
public final class GrabCut {
  /// The most pixels that are worked on.
  public static final int MOST_PIXELS = 120_000;

  private static final int MODEL = 65;
  private static final double MARGIN = 0.15;
  private static final int LEAST_MARGIN = 8;

  private final PictureSize picture;
  private final Rect window;
  private final Picture small;
  private final byte[] labels;
  private final double[] background;
  private final double[] foreground;

  private GrabCut(
      PictureSize picture,
      Rect window,
      Picture small,
      byte[] labels,
      double[] background,
      double[] foreground) {
    this.picture = picture;
    this.window = window;
    this.small = small;
    this.labels = labels;
    this.background = background;
    this.foreground = foreground;
  }

  /// The first answer: what stands out in a box.
  ///
  /// @param box around the whole thing, at least partly in the picture
  /// @param rounds how often colours are learnt and the border is drawn anew, 1 or more
  /// @throws IllegalArgumentException when the box has no pixel in the picture
  public static GrabCut start(Picture picture, Box box, int rounds, Progress progress) {
    Box inside = box.clip(picture.width(), picture.height());
    Rect window = window(picture, inside);
    Picture part = picture.crop(new Box(window.x, window.y, window.width, window.height));
    Picture small = reduced(part);
    byte[] labels = new byte[small.width() * small.height()];
    fill(labels, small, inside.moved(-window.x, -window.y), part);
    GrabCut blank =
        new GrabCut(picture.size(), window, small, labels, new double[MODEL], new double[MODEL]);
    return blank.rounds(rounds, Imgproc.GC_INIT_WITH_MASK, progress);
  }

  /// The next answer, going on from this one.
  ///
  /// @param belongs pixels that belong to the thing, or nothing to add; of the picture's size
  /// @param doesNot pixels that do not; where both are set, these win
  /// @param rounds as for [#start]
  public GrabCut refined(
      Optional<Mask> belongs, Optional<Mask> doesNot, int rounds, Progress progress) {
    byte[] marked = labels.clone();
    belongs.ifPresent(mask -> mark(mask, (byte) Imgproc.GC_FGD, marked));
    doesNot.ifPresent(mask -> mark(mask, (byte) Imgproc.GC_BGD, marked));
    return new GrabCut(picture, window, small, marked, background, foreground)
        .rounds(rounds, Imgproc.GC_EVAL, progress);
  }

  /// What belongs to the thing, of the picture's size.
  public Mask mask() {
    byte[] belongs = new byte[labels.length];
    for (int i = 0; i < belongs.length; i++) {
      belongs[i] = (byte) ((labels[i] & 1) == 0 ? 0 : 255);
    }
    try (MatScope scope = new MatScope()) {
      Mat mat = scope.keep(new Mat(small.height(), small.width(), CvType.CV_8UC1));
      mat.put(0, 0, belongs);
      Mask part = Masks.of(enlarged(mat, scope), scope);
      return part.placed(picture.width(), picture.height(), window.x, window.y);
    }
  }

  /// Enlarged with a smooth border rather than with steps.
  private Mat enlarged(Mat mat, MatScope scope) {
    if (scale() == 1) {
      return mat;
    }
    Mat large = scope.empty();
    var size = new org.opencv.core.Size(window.width, window.height);
    Imgproc.resize(mat, large, size, 0, 0, Imgproc.INTER_LINEAR);
    Mat sharp = scope.empty();
    Imgproc.threshold(large, sharp, 127, 255, Imgproc.THRESH_BINARY);
    return sharp;
  }

  /// The size of the copy that was worked on to that of the photograph: 1 is full size, 0.25 a
  /// quarter of it each way.
  public double scale() {
    return (double) small.width() / window.width;
  }

  private GrabCut rounds(int rounds, int firstMode, Progress progress) {
    try (MatScope scope = new MatScope()) {
      Mat image = small.toMat(scope);
      Mat mask = scope.keep(new Mat(small.height(), small.width(), CvType.CV_8UC1));
      mask.put(0, 0, labels);
      Mat back = model(background, scope);
      Mat front = model(foreground, scope);
      // OpenCV begins by clustering from random colours: the same strokes shall give the same mask.
      Core.setRNGSeed(1);
      int mode = isDecided(labels) ? -1 : firstMode;
      for (int round = 0; round < rounds && mode >= 0; round++) {
        progress.report("Cutting out", round, rounds);
        progress.check();
        Imgproc.grabCut(image, mask, new Rect(), back, front, 1, mode);
        mode = Imgproc.GC_EVAL;
      }
      byte[] answer = new byte[labels.length];
      mask.get(0, 0, answer);
      return new GrabCut(picture, window, small, answer, numbers(back), numbers(front));
    }
  }

  /// Whether only one side is left: then there is nothing to learn from, and OpenCV would fail.
  private static boolean isDecided(byte[] labels) {
    int belongs = 0;
    for (byte label : labels) {
      belongs += label & 1;
    }
    return belongs == 0 || belongs == labels.length;
  }

  private static Mat model(double[] numbers, MatScope scope) {
    Mat mat = scope.keep(new Mat(1, MODEL, CvType.CV_64FC1));
    mat.put(0, 0, numbers);
    return mat;
  }

  private static double[] numbers(Mat model) {
    double[] numbers = new double[MODEL];
    model.get(0, 0, numbers);
    return numbers;
  }

  private static Rect window(Picture picture, Box box) {
    int margin =
        (int) Math.max(LEAST_MARGIN, Math.ceil(MARGIN * Math.max(box.width(), box.height())));
    int left = Math.max(0, (int) Math.floor(box.x()) - margin);
    int top = Math.max(0, (int) Math.floor(box.y()) - margin);
    int right = Math.min(picture.width(), (int) Math.ceil(box.right()) + margin);
    int bottom = Math.min(picture.height(), (int) Math.ceil(box.bottom()) + margin);
    if (box.width() == 0 || box.height() == 0) {
      throw new IllegalArgumentException("the box has no pixel in the picture");
    }
    return new Rect(left, top, right - left, bottom - top);
  }

  private static Picture reduced(Picture part) {
    double scale = Math.sqrt((double) MOST_PIXELS / ((double) part.width() * part.height()));
    return scale >= 1 ? part : part.fitting((int) (scale * Math.max(part.width(), part.height())));
  }

  /// Probably the thing in the box, surely not outside.
  private static void fill(byte[] labels, Picture small, Box box, Picture part) {
    double sx = (double) small.width() / part.width();
    double sy = (double) small.height() / part.height();
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        var centre = new org.spotter.geometry.Point((x + 0.5) / sx, (y + 0.5) / sy);
        boolean in = box.contains(centre);
        labels[y * small.width() + x] = (byte) (in ? Imgproc.GC_PR_FGD : Imgproc.GC_BGD);
      }
    }
  }

  /// A pixel of the small copy is marked when any of its pixels is.
  private void mark(Mask strokes, byte label, byte[] marked) {
    Mask part = strokes.placed(window.width, window.height, -window.x, -window.y);
    byte[] columns = part.decode();
    for (int x = 0; x < window.width; x++) {
      int smallX = (int) ((long) x * small.width() / window.width);
      for (int y = 0; y < window.height; y++) {
        if (columns[x * window.height + y] != 0) {
          int smallY = (int) ((long) y * small.height() / window.height);
          marked[smallY * small.width() + smallX] = label;
        }
      }
    }
  }
}
