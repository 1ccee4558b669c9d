package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The outcome of an evaluation: the numbers over all categories and for each.
public final class Evaluation {
  private final IouType type;
  private final long[] categoryIds;
  private final List<CategoryCurves> categories;
  private final Curves all;
  private final List<Score> scores;

  Evaluation(IouType type, long[] categoryIds, List<CategoryCurves> categories) {
    this.type = type;
    this.categoryIds = categoryIds;
    this.categories = List.copyOf(categories);
    this.all = new Curves(this.categories);
    this.scores = scores(type, all);
  }

  /// The same with other curves of some categories, by their places.
  Evaluation with(Map<Integer, CategoryCurves> changed) {
    List<CategoryCurves> curves = new ArrayList<>(categories);
    changed.forEach(curves::set);
    return new Evaluation(type, categoryIds, curves);
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

  /// COCO's numbers over all categories, in the order of pycocotools: twelve for boxes and masks,
  /// ten for joints.
  public List<Score> scores() {
    return scores;
  }

  /// One of the numbers.
  ///
  /// @throws IllegalArgumentException for a name that is not among them
  public double score(String name) {
    return scores.stream()
        .filter(s -> s.name().equals(name))
        .mapToDouble(Score::value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no metric " + name));
  }

  /// By what predictions and objects were compared.
  public IouType type() {
    return type;
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
      each.add(new OfCategory(categoryIds[k], own, scores(type, own)));
    }
    return each;
  }

  private static List<Score> scores(IouType type, Curves curves) {
    return Metrics.of(type).stream().map(m -> new Score(m.name(), m.of(curves))).toList();
  }
}
