package org.spotter.format.yolo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Polygon;

/// One line of a label file, in pixels.
///
/// @param classIndex the place in the list of classes
record YoloLine(
    int classIndex, Box box, @Nullable Segmentation segmentation, @Nullable Keypoints keypoints) {
  /// Tools round, so that a box at the border may reach a little out of the picture.
  private static final double MOST = 1.01;

  /// @param width of the picture, in pixels
  /// @param height of the picture, in pixels
  /// @throws IllegalArgumentException when the line is not as it should be; the message says how
  static YoloLine parse(String line, YoloConfig config, int width, int height) {
    String[] words = line.strip().split("\\s+");
    double[] numbers = numbers(words);
    int index = classIndex(words[0], config);
    int pose = 4 + config.joints() * config.numbersAJoint();
    if (config.joints() > 0 && numbers.length == pose) {
      return new YoloLine(
          index, box(numbers, width, height), null, pose(numbers, config, width, height));
    }
    if (numbers.length == 4) {
      return new YoloLine(index, box(numbers, width, height), null, null);
    }
    if (numbers.length >= 6 && numbers.length % 2 == 0) {
      return polygon(index, numbers, width, height);
    }
    throw new IllegalArgumentException(
        "a line has a class and 4 numbers for a box, or 6 and more for a polygon, not "
            + numbers.length);
  }

  private static int classIndex(String word, YoloConfig config) {
    if (!word.matches("\\d{1,9}") || Integer.parseInt(word) >= config.names().size()) {
      throw new IllegalArgumentException(
          "the class \""
              + word
              + "\" is not one of the "
              + config.names().size()
              + " named, which count from 0");
    }
    return Integer.parseInt(word);
  }

  private static double[] numbers(String[] words) {
    double[] numbers = new double[words.length - 1];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Double.parseDouble(words[i + 1]);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("\"" + words[i + 1] + "\" is no number", e);
      }
      if (!Double.isFinite(numbers[i])) {
        throw new IllegalArgumentException(words[i + 1] + " is no finite number");
      }
    }
    return numbers;
  }

  private static Box box(double[] n, int width, int height) {
    for (int i = 0; i < 4; i++) {
      part(n[i]);
    }
    double w = n[2] * width;
    double h = n[3] * height;
    return new Box(n[0] * width - w / 2, n[1] * height - h / 2, w, h);
  }

  private static double part(double value) {
    if (value < 1 - MOST || value > MOST) {
      throw new IllegalArgumentException(
          value + " is not between 0 and 1: YOLO counts in parts of the picture, not in pixels");
    }
    return value;
  }

  private static Keypoints pose(double[] n, YoloConfig config, int width, int height) {
    double[] xyv = new double[3 * config.joints()];
    int step = config.numbersAJoint();
    for (int joint = 0; joint < config.joints(); joint++) {
      int at = 4 + joint * step;
      boolean given = n[at] != 0 || n[at + 1] != 0;
      xyv[3 * joint] = n[at] * width;
      xyv[3 * joint + 1] = n[at + 1] * height;
      xyv[3 * joint + 2] = step == 3 ? n[at + 2] : given ? 2 : 0;
    }
    return new Keypoints(xyv);
  }

  private static YoloLine polygon(int index, double[] n, int width, int height) {
    double[] xy = new double[n.length];
    double left = width;
    double top = height;
    double right = 0;
    double bottom = 0;
    for (int i = 0; i < n.length; i += 2) {
      xy[i] = part(n[i]) * width;
      xy[i + 1] = part(n[i + 1]) * height;
      left = Math.min(left, xy[i]);
      top = Math.min(top, xy[i + 1]);
      right = Math.max(right, xy[i]);
      bottom = Math.max(bottom, xy[i + 1]);
    }
    var parts = new Segmentation.Polygons(List.of(new Polygon(xy)));
    return new YoloLine(
        index, Box.ofCorners(left, top, Math.max(left, right), Math.max(top, bottom)), parts, null);
  }
}
