package org.spotter.dataset;

/// How far the labelling of an image is.
public enum ReviewState {
  TO_DO,
  IN_PROGRESS,
  DONE,
  NEEDS_WORK,
  APPROVED
}
