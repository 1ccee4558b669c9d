package org.spotter.ui.canvas;

import org.spotter.dataset.Annotation;

/// What sets a figure apart from a plain object.
///
/// @param crowd whether it marks a group that cannot be told apart
/// @param ignored whether its region is not judged
/// @param locked whether it cannot be hit or edited
record Manner(boolean crowd, boolean ignored, boolean locked) {
  static final Manner PLAIN = new Manner(false, false, false);

  static Manner of(Annotation a) {
    return a.iscrowd() || a.standing().ignored() || a.standing().locked()
        ? new Manner(a.iscrowd(), a.standing().ignored(), a.standing().locked())
        : PLAIN;
  }
}
