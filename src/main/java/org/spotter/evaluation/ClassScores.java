package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Classification: images that each are of one class, and how sure a model is of each class. An
/// image may not have been judged at all; it counts as wrong, with a probability of 0 for all.
public final class ClassScores {
  /// A probability that is 0 would cost infinitely much.
  private static final double LEAST = 1e-15;

  private final int classes;
  private final List<Row> rows;

  private ClassScores(int classes, List<Row> rows) {
    this.classes = classes;
    this.rows = List.copyOf(rows);
  }

  /// One image.
  ///
  /// @param imageId which image
  /// @param truth its class, from 0
  /// @param scores how sure the model is of each class
  public record Row(long imageId, int truth, List<Double> scores) {
    public Row {
      scores = List.copyOf(scores);
    }

    /// The class of the highest score, of equal ones the first; -1 when all are 0.
    public int said() {
      double most = Collections.max(scores);
      return most <= 0 ? -1 : scores.indexOf(most);
    }

    /// How many other classes the model is at least as sure of, so that saying everything of
    /// everything is no art; all when it does not name the true one.
    int rank() {
      double own = scores.get(truth);
      int rank = 0;
      for (int k = 0; k < scores.size(); k++) {
        rank += k != truth && scores.get(k) >= own ? 1 : 0;
      }
      return own <= 0 ? scores.size() : rank;
    }
  }

  /// Collects images.
  public static final class Builder {
    private final int classes;
    private final List<Row> rows = new ArrayList<>();

    /// @param classes how many there are
    public Builder(int classes) {
      this.classes = classes;
    }

    /// @param scores one a class
    /// @throws IllegalArgumentException for a class that is not there, or another number of scores
    public void add(long imageId, int truth, double... scores) {
      if (truth < 0 || truth >= classes || scores.length != classes) {
        throw new IllegalArgumentException(
            "class "
                + truth
                + " and "
                + scores.length
                + " scores do not fit "
                + classes
                + " classes");
      }
      rows.add(new Row(imageId, truth, Arrays.stream(scores).boxed().toList()));
    }

    public ClassScores build() {
      return new ClassScores(classes, rows);
    }
  }

  public List<Row> rows() {
    return rows;
  }

  public int classes() {
    return classes;
  }

  /// The part of the images whose class has the highest score; `NaN` without images.
  public double accuracy() {
    return rows.stream()
        .mapToDouble(r -> r.said() == r.truth() ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /// The part of the images whose class is among the `k` of the highest scores; `NaN` without
  /// images.
  public double top(int k) {
    return rows.stream().mapToDouble(r -> r.rank() < k ? 1 : 0).average().orElse(Double.NaN);
  }

  /// The mean of -ln p, p being the probability of the true class; scores of an image are made to
  /// add up to 1. `NaN` without images.
  public double logLoss() {
    return rows.stream().mapToDouble(ClassScores::loss).average().orElse(Double.NaN);
  }

  private static double loss(Row row) {
    double sum = row.scores().stream().mapToDouble(s -> Math.max(0, s)).sum();
    double p = sum > 0 ? Math.max(0, row.scores().get(row.truth())) / sum : 0;
    return -Math.log(Math.clamp(p, LEAST, 1));
  }

  /// The images of a class that are said to be of another, -1 for none at all.
  public List<Row> confused(int truth, int said) {
    return rows.stream().filter(r -> r.truth() == truth && r.said() == said).toList();
  }

  /// How often a class is right, wrong and missed.
  public Matches.Counts counts(int kind) {
    int hits = confused(kind, kind).size();
    int said = (int) rows.stream().filter(r -> r.said() == kind).count();
    int there = (int) rows.stream().filter(r -> r.truth() == kind).count();
    return new Matches.Counts(hits, said - hits, there - hits);
  }

  /// A point of a ROC curve: at a score, the part of the others that is taken for the class, and
  /// the part of the class that is found.
  public record RocPoint(double score, double falsePositives, double truePositives) {}

  /// The ROC curve of a class against all others, from (0, 0) to (1, 1); empty when there are no
  /// images of it, or none of others.
  public List<RocPoint> roc(int kind) {
    double[] scores = rows.stream().mapToDouble(r -> r.scores().get(kind)).toArray();
    int[] order = IntStream.range(0, scores.length).toArray();
    ScoreOrder.sort(order, 0, order.length, scores, new int[order.length]);
    double own = rows.stream().filter(r -> r.truth() == kind).count();
    double others = rows.size() - own;
    List<RocPoint> points = new ArrayList<>();
    if (own == 0 || others == 0) {
      return points;
    }
    points.add(new RocPoint(Double.POSITIVE_INFINITY, 0, 0));
    int right = 0;
    for (int i = 0; i < order.length; i++) {
      right += rows.get(order[i]).truth() == kind ? 1 : 0;
      if (i + 1 == order.length || scores[order[i + 1]] < scores[order[i]]) {
        points.add(new RocPoint(scores[order[i]], (i + 1 - right) / others, right / own));
      }
    }
    return points;
  }

  /// The area under the ROC curve: how likely an image of the class has a higher score than one of
  /// another; `NaN` where there is no curve.
  public double auc(int kind) {
    List<RocPoint> points = roc(kind);
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      RocPoint a = points.get(i - 1);
      RocPoint b = points.get(i);
      area +=
          (b.falsePositives() - a.falsePositives()) * (a.truePositives() + b.truePositives()) / 2;
    }
    return points.isEmpty() ? Double.NaN : area;
  }

  /// The mean AUC of the classes that have one.
  public double meanAuc() {
    return IntStream.range(0, classes)
        .mapToDouble(this::auc)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }
}
