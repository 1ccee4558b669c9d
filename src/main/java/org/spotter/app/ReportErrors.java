package org.spotter.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Match.Labelled;
import org.spotter.evaluation.Match.Predicted;
import org.spotter.evaluation.Matches;
import org.spotter.geometry.Box;

/// The errors worth looking at first, each with what is near it and a guess at why.
///
/// @param falseAlarms predictions of what is not there, the surest first
/// @param missed objects that were not found, the largest first
record ReportErrors(List<Tile> falseAlarms, List<Tile> missed) {
  private static final int MOST = 12;
  private static final int MOST_AN_IMAGE = 3;
  private static final double NEAR = 0.1;

  /// One error.
  ///
  /// @param focus the box it is about
  /// @param isTruth whether that box is ground truth
  /// @param what what it is, and how sure the model was
  /// @param why what is near it
  /// @param truths all objects of the image
  /// @param said what the model said of the image
  record Tile(
      long imageId,
      Box focus,
      boolean isTruth,
      String what,
      String why,
      List<Box> truths,
      List<Box> said) {}

  static ReportErrors of(EvaluationReport report, Matches matches, double minScore) {
    List<Match> all = matches.all(minScore);
    List<Match.FalsePositive> wrong = new ArrayList<>();
    List<Match.FalseNegative> missed = new ArrayList<>();
    for (Match match : all) {
      switch (match) {
        case Match.FalsePositive f -> wrong.add(f);
        case Match.FalseNegative f -> missed.add(f);
        case Match.TruePositive _, Match.Ignored _ -> {}
      }
    }
    return new ReportErrors(
        worst(wrong, f -> f.prediction().score()).stream()
            .map(f -> falseAlarm(report, f.prediction(), matches.of(f.imageId(), minScore)))
            .toList(),
        worst(missed, f -> f.object().box().area()).stream()
            .map(f -> missed(report, f.object(), matches.of(f.imageId(), minScore)))
            .toList());
  }

  /// The greatest, but not too many of one image.
  private static <M extends Match> List<M> worst(List<M> errors, ToDoubleFunction<M> size) {
    Map<Long, Integer> ofImage = new HashMap<>();
    return errors.stream()
        .sorted(Comparator.comparingDouble(size).reversed())
        .filter(e -> ofImage.merge(e.imageId(), 1, Integer::sum) <= MOST_AN_IMAGE)
        .limit(MOST)
        .toList();
  }

  private static Tile falseAlarm(EvaluationReport report, Predicted p, List<Match> image) {
    Optional<Labelled> near =
        objects(image).stream()
            .filter(o -> o.box().iou(p.box()) >= NEAR)
            .max(Comparator.comparingDouble(o -> o.box().iou(p.box())));
    String what = report.categoryName(p.categoryId()) + " " + two(p.score());
    String why = near.map(o -> whyWrong(report, p, o)).orElse("nothing labelled there");
    return new Tile(
        p.imageId(), p.box(), false, what, why, boxes(image, true), boxes(image, false));
  }

  private static String whyWrong(EvaluationReport report, Predicted p, Labelled near) {
    double iou = near.box().iou(p.box());
    boolean same = near.categoryId() == p.categoryId();
    if (report.truth().type() != IouType.BBOX) {
      // The boxes do not tell whether the masks or joints were too different, or taken already.
      return "beside " + report.categoryName(near.categoryId()) + ", IoU of boxes " + two(iou);
    }
    if (iou < EvaluationReport.MATCH_IOU) {
      return "overlaps " + report.categoryName(near.categoryId()) + ", IoU " + two(iou);
    }
    return same ? "found twice" : "labelled " + report.categoryName(near.categoryId());
  }

  private static Tile missed(EvaluationReport report, Labelled o, List<Match> image) {
    Optional<Predicted> near =
        predictions(image).stream()
            .filter(p -> p.box().iou(o.box()) >= NEAR)
            .max(Comparator.comparingDouble(p -> p.box().iou(o.box())));
    String why = near.map(p -> whyMissed(report, o, p)).orElse("no prediction near");
    String what = report.categoryName(o.categoryId());
    return new Tile(o.imageId(), o.box(), true, what, why, boxes(image, true), boxes(image, false));
  }

  private static String whyMissed(EvaluationReport report, Labelled o, Predicted near) {
    double iou = near.box().iou(o.box());
    return near.categoryId() == o.categoryId()
        ? (report.truth().type() == IouType.BBOX
                ? "best prediction has IoU "
                : "nearest prediction, IoU of boxes ")
            + two(iou)
        : "taken for " + report.categoryName(near.categoryId()) + " " + two(near.score());
  }

  private static List<Labelled> objects(List<Match> image) {
    List<Labelled> objects = new ArrayList<>();
    for (Match match : image) {
      switch (match) {
        case Match.TruePositive t -> objects.add(t.object());
        case Match.FalseNegative f -> objects.add(f.object());
        case Match.FalsePositive _, Match.Ignored _ -> {}
      }
    }
    return objects;
  }

  private static List<Predicted> predictions(List<Match> image) {
    List<Predicted> predictions = new ArrayList<>();
    for (Match match : image) {
      switch (match) {
        case Match.TruePositive t -> predictions.add(t.prediction());
        case Match.FalsePositive f -> predictions.add(f.prediction());
        case Match.Ignored i -> predictions.add(i.prediction());
        case Match.FalseNegative _ -> {}
      }
    }
    return predictions;
  }

  private static List<Box> boxes(List<Match> image, boolean truth) {
    return truth
        ? objects(image).stream().map(Labelled::box).toList()
        : predictions(image).stream().map(Predicted::box).toList();
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
