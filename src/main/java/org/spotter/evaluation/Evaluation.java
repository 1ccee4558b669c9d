package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;

/// The outcome of an evaluation: the numbers over all categories and for each.
public final class Evaluation {
  private final long[] categoryIds;
  private final List<CategoryCurves> categories;
  private final Curves all;
  private final List<Score> scores;

  Evaluation(long[] categoryIds, List<CategoryCurves> categories) {
    this.categoryIds = categoryIds;
    this.categories = List.copyOf(categories);
    this.all = new Curves(this.categories);
    this.scores = scores(all);
  }

  /// A metric's value.
  ///
  /// @param name the metric's name, as `AP50`
  /// @param value 0 to 1, or -1 when there is no object it could be measured on
  public record Score(String name, double value) {
    /// Whether there was anything to measure.
    public boolean known() {
      return value > -1;
    }
  }

  /// One category's numbers.
  public record OfCategory(long categoryId, Curves curves, List<Score> scores) {}

  /// COCO's twelve numbers over all categories, in the order of pycocotools.
  public List<Score> scores() {
    return scores;
  }

  /// One of the twelve numbers.
  ///
  /// @throws IllegalArgumentException for a name that is not among them
  public double score(String name) {
    return scores.stream()
        .filter(s -> s.name().equals(name))
        .mapToDouble(Score::value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no metric " + name));
  }

  /// Precision and recall over all categories.
  public Curves curves() {
    return all;
  }

  /// The numbers of each category, in the order of ids.
  public List<OfCategory> categories() {
    List<OfCategory> each = new ArrayList<>();
    for (int k = 0; k < categoryIds.length; k++) {
      Curves own = new Curves(List.of(categories.get(k)));
      each.add(new OfCategory(categoryIds[k], own, scores(own)));
    }
    return each;
  }

  private static List<Score> scores(Curves curves) {
    return Metrics.COCO.stream().map(m -> new Score(m.name(), m.of(curves))).toList();
  }
}
