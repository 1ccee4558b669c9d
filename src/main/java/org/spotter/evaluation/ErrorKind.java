package org.spotter.evaluation;

/// The ways in which a detector is wrong, after TIDE: Bolya, Foley, Hays, Hoffman, "TIDE: A General
/// Toolbox for Identifying Object Detection Errors", ECCV 2020.
public enum ErrorKind {
  /// On an object, but of another category.
  CLASSIFICATION,
  /// Of the right category, but not well enough placed.
  LOCALISATION,
  /// Of another category and not well enough placed.
  BOTH,
  /// On an object that a surer prediction found already.
  DUPLICATE,
  /// On nothing.
  BACKGROUND,
  /// An object that nothing found, and no wrong category or place explains.
  MISSED
}
