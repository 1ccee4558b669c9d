package org.spotter.evaluation;

/// How much predictions and objects are the same, 0 to 1: the one thing in which the evaluations of
/// boxes, masks and joints differ. An instance serves one thread, and one image at a time.
sealed interface Overlap permits BoxOverlap, MaskOverlap, JointOverlap {
  /// Begins with the objects of an image: `objects[from, to)` are their rows. The array must not
  /// change until the next beginning.
  void begin(int[] objects, int from, int to);

  /// Writes the overlap of a prediction with each of the objects. What is of another category may
  /// come out as 0.
  void of(int prediction, double[] into);
}
