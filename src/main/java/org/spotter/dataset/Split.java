package org.spotter.dataset;

/// The part of a data set an image belongs to. A model is fitted on `TRAIN`, tuned on `VAL` and
/// judged on `TEST`.
public enum Split {
  NONE,
  TRAIN,
  VAL,
  TEST
}
