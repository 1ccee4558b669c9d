package org.spotter.inference;

import java.util.Arrays;

/// How much surer a model is of a prediction when a place of the picture can be seen: for each
/// place, the drop of the prediction's score while a grey patch covers it.
///
/// @param settings how it was made
/// @param width of the picture in pixels
/// @param height of the picture in pixels
/// @param base the score with nothing covered, 0 to 1
/// @param drops of each place, row after row; negative where the score rises, `NaN` where no patch
///   has been yet
/// @param shown the same with places that no patch has been at taken from the nearest coarser one
/// @param done how many places were looked at
// The arrays are made for this map and not changed after that; copies would be made many times a
// second.
@SuppressWarnings("ArrayRecordComponent")
public record SensitivityMap(
    Occlusion.Settings settings,
    int width,
    int height,
    double base,
    float[] drops,
    float[] shown,
    int done) {
  /// How many places there are in a row.
  public int columns() {
    return Occlusion.places(width, settings.stride());
  }

  public int rows() {
    return Occlusion.places(height, settings.stride());
  }

  /// The largest drop so far, at least 0.
  public double most() {
    double most = 0;
    for (float drop : shown) {
      most = drop > most ? drop : most;
    }
    return most;
  }

  /// How far the score rises at most, at least 0.
  public double mostGained() {
    double most = 0;
    for (float drop : shown) {
      most = -drop > most ? -drop : most;
    }
    return most;
  }

  /// Whether every place was looked at.
  public boolean complete() {
    return done == drops.length;
  }

  /// The drop at a place, `NaN` where no patch has been.
  public float at(int column, int row) {
    return drops[row * columns() + column];
  }

  @Override
  public String toString() {
    return "SensitivityMap[" + columns() + "×" + rows() + ", " + Arrays.toString(drops) + "]";
  }
}
