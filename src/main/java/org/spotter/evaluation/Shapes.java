package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Keypoints;

/// What rows have besides their box: pixels or joints, for evaluations that compare those.
final class Shapes {
  private static final Segmentation NO_PIXELS = new Segmentation.Polygons(List.of());
  private static final Keypoints NO_JOINTS = new Keypoints();

  private final ArrayList<Segmentation> pixels = new ArrayList<>();
  private final ArrayList<Keypoints> joints = new ArrayList<>();

  void pixels(int row, Segmentation newPixels) {
    put(pixels, row, newPixels, NO_PIXELS);
  }

  /// The row's pixels; an empty list of polygons when it has none.
  Segmentation pixels(int row) {
    return row < pixels.size() ? pixels.get(row) : NO_PIXELS;
  }

  void joints(int row, Keypoints newJoints) {
    put(joints, row, newJoints, NO_JOINTS);
  }

  /// The row's joints; none when it has none.
  Keypoints joints(int row) {
    return row < joints.size() ? joints.get(row) : NO_JOINTS;
  }

  /// The shapes of another's row become those of a row here.
  void copy(int row, Shapes other, int otherRow) {
    if (otherRow < other.pixels.size()) {
      pixels(row, other.pixels.get(otherRow));
    }
    if (otherRow < other.joints.size()) {
      joints(row, other.joints.get(otherRow));
    }
  }

  boolean hasJoints() {
    return joints.stream().anyMatch(j -> j.size() > 0);
  }

  private static <T> void put(List<T> list, int row, T value, T nothing) {
    while (list.size() <= row) {
      list.add(nothing);
    }
    list.set(row, value);
  }
}
