package org.spotter.evaluation;

/// Why a prediction is right or wrong, or an object found or missed. Rows are places in
/// [Detections] and [GroundTruth]; an overlap is the IoU of boxes or masks, or the OKS of joints.
public sealed interface Reason {
  /// They found each other.
  record Matched(int prediction, int object, double overlap) implements Reason {}

  /// They match, but the prediction's score is below the one from which predictions count.
  record Unsure(int prediction, int object, double overlap) implements Reason {}

  /// They are of one category and overlap most, but less than asked for.
  record TooLittle(int prediction, int object, double overlap) implements Reason {}

  /// They overlap enough, but are of different categories.
  record OtherCategory(int prediction, int object, double overlap) implements Reason {}

  /// They are near each other, but of different categories, and overlap less than asked for.
  record Beside(int prediction, int object, double overlap) implements Reason {}

  /// The prediction fits the object, but a surer one has it: it is a duplicate.
  ///
  /// @param by the row of the prediction that has it
  record TakenBy(int prediction, int object, double overlap, int by) implements Reason {}

  /// The prediction fits the object, but took another one that it fits better.
  ///
  /// @param other the row of the object it took
  record TookOther(int prediction, int object, double overlap, int other) implements Reason {}

  /// The prediction's score is below the one from which predictions count, and it matches nothing.
  record NotCounted(int prediction) implements Reason {}

  /// Nothing is there: no object below the prediction, or no prediction on the object.
  record Nothing() implements Reason {}

  /// A crowd, a person without labelled joints, or what fell on one: it counts neither way.
  record NotJudged() implements Reason {}
}
