package org.spotter.ui.test;

import java.util.BitSet;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.LabelError;

/// Which part of which chart or list was opened: what the wall shows.
public sealed interface Pick {
  /// Objects that were missed.
  record Missed() implements Pick {}

  /// Predictions of what is not there.
  record FalseAlarms() implements Pick {}

  /// Predictions that found their object.
  record Hits() implements Pick {}

  /// Errors of a kind.
  record OfKind(ErrorKind kind) implements Pick {}

  /// A cell of the confusion.
  ///
  /// @param truth place of what is there, among the categories by id, the background last
  /// @param said place of what the model says
  record Cell(int truth, int said) implements Pick {}

  /// A bin of the calibration chart.
  ///
  /// @param bin from 0
  record Bin(int bin) implements Pick {}

  /// A bar of the sizes chart: objects of a size that were found, or missed.
  ///
  /// @param bin place in [Sizes#BINS]
  record Size(int bin, boolean found) implements Pick {}

  /// All errors on the images of a slice.
  ///
  /// @param images places among the images in the order of ids
  record Slice(String name, BitSet images) implements Pick {
    public Slice {
      images = (BitSet) images.clone();
    }

    @Override
    public BitSet images() {
      return (BitSet) images.clone();
    }
  }

  /// Likely errors of the labels.
  record Labels(LabelError.Kind kind) implements Pick {}

  /// Objects by which of the two runs found them.
  record Compared(Which which) implements Pick {}

  /// Which of two runs found an object.
  enum Which {
    /// Only B.
    FIXED,
    /// Only A.
    BROKEN,
    BOTH_WRONG,
    BOTH_RIGHT
  }
}
