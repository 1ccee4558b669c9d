package org.spotter.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.evaluation.Outcome;
import org.spotter.evaluation.PoseErrors;
import org.spotter.evaluation.Reason;
import org.spotter.evaluation.Reasons;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// One image as a run sees it beside what is really there, with the reason for each object and
/// prediction.
///
/// @param image which
/// @param type what is compared
/// @param tested the run on this image alone
/// @param point from which score and overlap on things count
/// @param objects those that are judged
/// @param predictions those that count, surest first
/// @param joints of persons that were found; empty unless joints are compared
/// @param classes what the model says of the whole image, surest first
public record ImageErrors(
    Image image,
    IouType type,
    TestedRun tested,
    OperatingPoint point,
    List<Truth> objects,
    List<Said> predictions,
    List<PoseErrors.Joint> joints,
    List<ClassScore> classes) {
  public ImageErrors {
    objects = List.copyOf(objects);
    predictions = List.copyOf(predictions);
    joints = List.copyOf(joints);
    classes = List.copyOf(classes);
  }

  /// An object and what became of it.
  ///
  /// @param row among the objects that are judged
  public record Truth(int row, Annotation annotation, Reason reason) {}

  /// A prediction and what became of it.
  ///
  /// @param row among the predictions of the image
  public record Said(int row, Prediction prediction, long categoryId, Reason reason) {}

  /// How sure the model is that the image is of a class.
  ///
  /// @param isTruth whether it is
  public record ClassScore(String name, double score, boolean isTruth) {}

  /// @throws Problem when the run has not done the image, or knows none of the categories
  /// @throws Cancelled when progress asked to stop
  public static ImageErrors of(
      Project project, Image image, Run run, OperatingPoint point, Progress progress) {
    List<Annotation> annotations = project.annotations().of(image.id());
    List<Prediction> predictions = project.runs().predictions(run.id(), image.id());
    IouType type = type(annotations, predictions);
    TestedRun tested =
        TestedRun.of(project, List.of(run), type, new Query.WithId(image.id()), progress)
            .getFirst();
    Outcome outcome = tested.matching().at(point.iou()).outcome(point);
    return new ImageErrors(
        image,
        type,
        tested,
        point,
        truths(outcome, annotations),
        said(outcome, predictions),
        type == IouType.KEYPOINTS ? PoseErrors.of(outcome, tested.skeletons()).joints() : List.of(),
        classes(run, annotations, predictions));
  }

  /// Joints or masks where both have some, else boxes.
  private static IouType type(List<Annotation> annotations, List<Prediction> predictions) {
    boolean joints =
        annotations.stream().anyMatch(a -> a.keypoints() != null)
            && predictions.stream().anyMatch(p -> p.keypoints() != null);
    boolean masks =
        annotations.stream().anyMatch(a -> a.segmentation() != null)
            && predictions.stream().anyMatch(p -> p.segmentation() != null);
    return joints ? IouType.KEYPOINTS : masks ? IouType.SEGM : IouType.BBOX;
  }

  private static List<Truth> truths(Outcome outcome, List<Annotation> annotations) {
    Map<Long, Annotation> byId = new HashMap<>();
    annotations.forEach(a -> byId.put(a.id(), a));
    Matches matches = outcome.matches();
    Reasons reasons = Reasons.of(outcome);
    List<Truth> truths = new ArrayList<>();
    for (int row = 0; row < matches.objectCount(); row++) {
      Annotation annotation = byId.get(matches.labelled(row).annotationId());
      if (annotation != null) {
        truths.add(new Truth(row, annotation, reasons.ofObject(row)));
      }
    }
    return truths;
  }

  private static List<Said> said(Outcome outcome, List<Prediction> predictions) {
    Map<Long, Prediction> byId = new HashMap<>();
    predictions.forEach(p -> byId.put(p.id(), p));
    Matches matches = outcome.matches();
    Reasons reasons = Reasons.of(outcome);
    List<Said> said = new ArrayList<>();
    for (int row = 0; row < matches.predictionCount(); row++) {
      var predicted = matches.predicted(row);
      Prediction prediction = byId.get(predicted.predictionId());
      if (prediction != null && outcome.counts(row)) {
        said.add(new Said(row, prediction, predicted.categoryId(), reasons.ofPrediction(row)));
      }
    }
    said.sort(Comparator.comparingDouble((Said s) -> -s.prediction().score()));
    return said;
  }

  private static List<ClassScore> classes(
      Run run, List<Annotation> annotations, List<Prediction> predictions) {
    List<Long> truths =
        annotations.stream()
            .filter(Annotation::isOfWholeImage)
            .map(Annotation::categoryId)
            .toList();
    return predictions.stream()
        .filter(p -> p.bbox() == null && p.segmentation() == null && p.keypoints() == null)
        .sorted(Comparator.comparingDouble(Prediction::score).reversed())
        .map(p -> classScore(run.classes().get(p.classIndex()), p.score(), truths))
        .toList();
  }

  private static ClassScore classScore(Run.ModelClass c, double score, List<Long> truths) {
    @Nullable Long category = c.categoryId();
    return new ClassScore(c.name(), score, category != null && truths.contains(category));
  }

  /// The prediction of a row, or null when it does not count.
  public @Nullable Said said(int row) {
    return predictions.stream().filter(p -> p.row() == row).findFirst().orElse(null);
  }

  /// What a row's prediction is, also of one that does not count.
  public Match.Predicted predicted(int row) {
    return tested.matching().at(point.iou()).predicted(row);
  }

  /// The object of a row, or null.
  public @Nullable Truth truth(int row) {
    return objects.stream().filter(t -> t.row() == row).findFirst().orElse(null);
  }

  /// How the pixels of an object and a prediction differ; null when one has none.
  public @Nullable MaskDifference difference(Truth truth, Said said) {
    var there = truth.annotation().segmentation();
    var told = said.prediction().segmentation();
    return there == null || told == null
        ? null
        : MaskDifference.of(there, told, image.width(), image.height());
  }
}
