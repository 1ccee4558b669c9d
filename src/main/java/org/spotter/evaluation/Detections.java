package org.spotter.evaluation;

import java.util.Arrays;
import java.util.Map;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Keypoints;

/// Predictions to be judged, as columns: for each its image, category, box, area and score, and its
/// pixels or joints where those are compared, in the order they were given (which decides between
/// equal scores).
public final class Detections {
  final BoxRows rows;
  final double[] score;

  private Detections(BoxRows rows, double[] score) {
    this.rows = rows;
    this.score = score;
  }

  public static Builder builder() {
    return new Builder(new BoxRows());
  }

  /// Collects predictions of which about so many come: less memory is used when that is right.
  public static Builder builder(int expected) {
    return new Builder(new BoxRows(Math.max(1, expected)));
  }

  public int count() {
    return rows.size;
  }

  /// The number of predictions of a category.
  public int count(long categoryId) {
    int n = 0;
    for (int i = 0; i < rows.size; i++) {
      n += rows.categoryId[i] == categoryId ? 1 : 0;
    }
    return n;
  }

  /// The same with other joints in some rows.
  Detections withJoints(Map<Integer, Keypoints> joints) {
    BoxRows changed = new BoxRows();
    for (int row = 0; row < rows.size; row++) {
      changed.copy(rows, row);
      Keypoints other = joints.get(row);
      if (other != null) {
        changed.shapes.joints(row, other);
      }
    }
    changed.trim();
    return new Detections(changed, score);
  }

  /// How sure the model is of a prediction.
  ///
  /// @param row its place, in the order of adding
  public double score(int row) {
    return score[row];
  }

  /// Collects predictions.
  public static final class Builder {
    private final BoxRows rows;
    private double[] score;

    private Builder(BoxRows rows) {
      this.rows = rows;
      score = new double[rows.id.length];
    }

    /// @param id what the caller knows the prediction by
    /// @param area decides the size range; pycocotools takes the box's, or the mask's where results
    ///   come as masks
    /// @param newScore how sure the model is; any finite number
    public void add(
        long id,
        long imageId,
        long categoryId,
        double x,
        double y,
        double width,
        double height,
        double area,
        double newScore) {
      int row = rows.add(id, imageId, categoryId, x, y, width, height, area);
      if (score.length < rows.id.length) {
        score = Arrays.copyOf(score, rows.id.length);
      }
      score[row] = newScore;
    }

    /// The pixels of the prediction added last.
    public void pixels(Segmentation pixels) {
      rows.shapes.pixels(rows.size - 1, pixels);
    }

    /// The joints of the prediction added last; their visibilities do not matter.
    public void joints(Keypoints joints) {
      rows.shapes.joints(rows.size - 1, joints);
    }

    /// The number of predictions so far.
    public int count() {
      return rows.size;
    }

    public Detections build() {
      rows.trim();
      return new Detections(rows, Arrays.copyOf(score, rows.size));
    }
  }
}
