package org.spotter.evaluation;

/// A label that may be wrong, and why one might think so.
///
/// @param kind what may be wrong
/// @param suspicion how likely it seems, 0 to 1; only for ranking
/// @param prediction row of the prediction that speaks against the label, or [Matches#NOBODY]
/// @param object row of the object meant, or [Matches#NOBODY] when it is not labelled
/// @param other row of the object that is labelled twice, or [Matches#NOBODY]
/// @param overlap of the prediction, or the other object, with the object
public record LabelError(
    Kind kind, double suspicion, int prediction, int object, int other, double overlap) {
  /// What may be wrong. The first three are those of Tkachenko, Thyagarajan & Mueller, "ObjectLab",
  /// 2023.
  public enum Kind {
    /// Something is there that nobody labelled.
    OVERLOOKED,
    /// The object is not where its label is.
    BADLY_LOCATED,
    /// The object is of another category.
    SWAPPED,
    /// The object is labelled twice.
    DUPLICATE
  }
}
