package org.spotter.ui.test;

import org.spotter.evaluation.Matches;

/// Something to look at: a prediction, an object, or both where they belong together.
///
/// @param side whose prediction it is: 0 for run A, 1 for run B
/// @param prediction its row, or [Matches#NOBODY]
/// @param object its row, or [Matches#NOBODY]
public record Case(int side, int prediction, int object) {
  public boolean hasPrediction() {
    return prediction != Matches.NOBODY;
  }

  public boolean hasObject() {
    return object != Matches.NOBODY;
  }
}
