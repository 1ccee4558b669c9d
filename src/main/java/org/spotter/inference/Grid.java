package org.spotter.inference;

/// The grids of cells that a detector lays over its input: row after row from the top.
final class Grid {
  private Grid() {}

  static int columns(InputSpec input, int stride) {
    return Math.ceilDiv(input.width(), stride);
  }

  static long cells(InputSpec input, int stride) {
    return (long) columns(input, stride) * Math.ceilDiv(input.height(), stride);
  }

  /// Cells of all strides together.
  static long cells(ModelCard card) {
    return card.output().strides().stream().mapToLong(s -> cells(card.input(), s)).sum();
  }
}
