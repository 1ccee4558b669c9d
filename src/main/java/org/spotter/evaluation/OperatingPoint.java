package org.spotter.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Where a model is used: from which score on its predictions count, and from which overlap on they
/// are right.
///
/// @param iou IoU of boxes or masks, OKS of joints
/// @param score the score from which predictions count
/// @param scoreOf other scores, by category id
public record OperatingPoint(double iou, double score, Map<Long, Double> scoreOf) {
  public OperatingPoint {
    scoreOf = Map.copyOf(scoreOf);
  }

  public static OperatingPoint at(double iou, double score) {
    return new OperatingPoint(iou, score, Map.of());
  }

  public OperatingPoint withScore(double newScore) {
    return new OperatingPoint(iou, newScore, scoreOf);
  }

  /// The same with an own score for a category.
  public OperatingPoint withScore(long categoryId, double newScore) {
    Map<Long, Double> changed = new HashMap<>(scoreOf);
    changed.put(categoryId, newScore);
    return new OperatingPoint(iou, score, changed);
  }

  /// The score from which predictions of a category count.
  public double score(long categoryId) {
    return scoreOf.getOrDefault(categoryId, score);
  }

  /// The scores of all categories by place.
  double[] scores(GroundTruth truth) {
    return Arrays.stream(truth.categoryIds).mapToDouble(this::score).toArray();
  }
}
