package org.spotter.inference;

/// What a model says of one picture, in pixels of its input.
public sealed interface Found {
  /// Boxes, of which overlapping ones are still to be dropped, and what belongs to each of them.
  record Boxes(Candidates candidates, Details details) implements Found {
    /// Nothing but boxes.
    static Boxes plain(Candidates candidates) {
      return new Boxes(candidates, Details.NONE);
    }
  }

  /// The joints of the one person that is looked at.
  record Pose(Joints joints, double score) implements Found {}

  /// A class for every pixel.
  record Pixels(PixelMap map) implements Found {}

  /// How surely the picture is of each class, in the order of the card.
  // A fresh array that nobody changes.
  @SuppressWarnings("ArrayRecordComponent")
  record Scores(float[] perClass) implements Found {}

  /// Features of the picture.
  // A fresh array that nobody changes.
  @SuppressWarnings("ArrayRecordComponent")
  record Vector(float[] values) implements Found {}
}
