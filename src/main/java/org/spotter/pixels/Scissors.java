package org.spotter.pixels;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.IntelligentScissorsMB;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.task.Progress;

/// Interactive scissors: from a seed, the way to any other pixel that follows edges (Mortensen and
/// Barrett, Intelligent Scissors, 1995, by OpenCV).
///
/// Ways are found within a window around the seed, so that a new seed takes little time in a
/// picture of any size. Until it is closed it holds native memory, some 40 bytes a pixel of the
/// window: close it when the next seed is set. Safe to use from any thread, one after the other.
public final class Scissors implements AutoCloseable {
  /// A reach that answers within a few frames: a window of 513×513 pixels.
  public static final int USUAL_REACH = 256;

  private static final double CANNY_LOW = 32;
  private static final double CANNY_HIGH = 100;

  private final IntelligentScissorsMB scissors;
  private final Point seed;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private boolean closed;

  private Scissors(IntelligentScissorsMB scissors, Point seed, int left, int top, Picture window) {
    this.scissors = scissors;
    this.seed = seed;
    this.left = left;
    this.top = top;
    this.width = window.width();
    this.height = window.height();
  }

  /// Scissors set down at a point; outside the picture, at the pixel next to it.
  ///
  /// @param reach how far to each side ways are found, in pixels, 1 or more
  public static Scissors at(Picture picture, Point seed, int reach, Progress progress) {
    int x = Math.clamp((long) Math.floor(seed.x()), 0, picture.width() - 1);
    int y = Math.clamp((long) Math.floor(seed.y()), 0, picture.height() - 1);
    int left = Math.max(0, x - reach);
    int top = Math.max(0, y - reach);
    int right = Math.min(picture.width(), x + reach + 1);
    int bottom = Math.min(picture.height(), y + reach + 1);
    progress.report("Looking for edges", 0, -1);
    progress.check();
    Picture window = picture.crop(Box.ofCorners(left, top, right, bottom));
    try (MatScope scope = new MatScope()) {
      IntelligentScissorsMB scissors = new IntelligentScissorsMB();
      scissors.setEdgeFeatureCannyParameters(CANNY_LOW, CANNY_HIGH);
      scissors.applyImage(window.toMat(scope));
      progress.check();
      scissors.buildMap(new org.opencv.core.Point(x - left, y - top));
      return new Scissors(scissors, new Point(x + 0.5, y + 0.5), left, top, window);
    }
  }

  /// The middle of the seed's pixel: where every way begins.
  public Point seed() {
    return seed;
  }

  /// The part of the picture in which ways are found.
  public Box window() {
    return new Box(left, top, width, height);
  }

  /// The way from the seed to a point, as the middles of pixels, each next to the one before; to a
  /// point outside the window, the way to the pixel of the window nearest to it.
  ///
  /// @throws IllegalStateException after it was closed
  public synchronized List<Point> pathTo(Point to) {
    if (closed) {
      throw new IllegalStateException("these scissors are closed");
    }
    int x = Math.clamp((long) Math.floor(to.x()) - left, 0, width - 1);
    int y = Math.clamp((long) Math.floor(to.y()) - top, 0, height - 1);
    try (MatScope scope = new MatScope()) {
      Mat contour = scope.empty();
      scissors.getContour(new org.opencv.core.Point(x, y), contour);
      int[] xy = new int[Math.toIntExact(contour.total() * 2)];
      contour.get(0, 0, xy);
      return points(xy);
    }
  }

  private List<Point> points(int[] xy) {
    List<Point> points = new ArrayList<>(xy.length / 2);
    for (int i = 0; i < xy.length; i += 2) {
      points.add(new Point(left + xy[i] + 0.5, top + xy[i + 1] + 0.5));
    }
    return points;
  }

  /// Frees the native memory. OpenCV's class has no way to be freed but by the garbage collector,
  /// which does not know how large it is: given an image of one pixel, it lets go of the rest.
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try (MatScope scope = new MatScope()) {
        scissors.applyImage(scope.keep(new Mat(1, 1, CvType.CV_8UC3, Scalar.all(0))));
      }
    }
  }
}
