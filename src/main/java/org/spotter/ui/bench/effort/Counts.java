package org.spotter.ui.bench.effort;

/// How much of what there was to do: the terms of the formulas for all tools alike.
public sealed interface Counts {
  /// Photographs.
  int images();

  /// Objects of the reference.
  int objects();

  /// Boxes with categories.
  ///
  /// @param good proposals that are right as they are
  /// @param falseOnes proposals of nothing
  /// @param wrongClass proposals in the right place of another category
  /// @param corners corners to be dragged of the badly placed (IoU 0.5 to 0.7)
  /// @param badlyPlaced those boxes
  /// @param far proposals with an IoU of 0.2 to 0.5 to what they stand for
  /// @param missed objects that nothing was proposed for
  /// @param starts how often a person goes over to drawing, or draws on in another category
  /// @param returns how often a person goes back from drawing to correcting
  /// @param labels how often the next drawn object is of another category than the one before
  /// @param zooms notches of the wheel, so that small objects can be drawn
  /// @param fits how often the whole picture is wanted again on the same image
  record Boxes(
      int images,
      int objects,
      int good,
      int falseOnes,
      int wrongClass,
      int corners,
      int badlyPlaced,
      int far,
      int missed,
      int starts,
      int returns,
      int labels,
      int zooms,
      int fits)
      implements Counts {}

  /// Poses. Boxes around them are not counted: they follow from the joints.
  ///
  /// @param proposed poses that a model proposed and that are kept
  /// @param falseOnes proposed poses of nobody
  /// @param kept proposed joints that are right
  /// @param moved proposed joints that are dragged to their place
  /// @param added joints of proposed poses that the model does not know or did not see
  /// @param placed joints of poses that were not proposed
  /// @param hidden joints among the placed ones that are marked as hidden
  /// @param absent joints of those poses that are not in the picture
  record Joints(
      int images,
      int objects,
      int proposed,
      int falseOnes,
      int kept,
      int moved,
      int added,
      int placed,
      int hidden,
      int absent)
      implements Counts {}
}
