package org.spotter.inference;

/// How sure a model is of a class that it gave to pixels.
final class Sureness {
  private Sureness() {}

  /// The mean probability (softmax) of a class over the cells where it wins, 1 where the model
  /// gives no more than the class, 0 where it wins nowhere.
  static double of(PixelMap map, int wanted) {
    if (map.kind() == PixelMap.Kind.CLASSES) {
      return 1;
    }
    double sum = 0;
    int cells = 0;
    int plane = map.width() * map.height();
    for (int cell = 0; cell < plane; cell++) {
      if (winner(map, cell, plane) == wanted) {
        sum += probability(map, cell, plane, wanted);
        cells++;
      }
    }
    return cells == 0 ? 0 : sum / cells;
  }

  private static int winner(PixelMap map, int cell, int plane) {
    int best = 0;
    for (int c = 1; c < map.channels(); c++) {
      if (at(map, cell, plane, c) > at(map, cell, plane, best)) {
        best = c;
      }
    }
    return best;
  }

  private static double probability(PixelMap map, int cell, int plane, int wanted) {
    double sum = 0;
    for (int c = 0; c < map.channels(); c++) {
      sum += Math.exp(at(map, cell, plane, c) - at(map, cell, plane, wanted));
    }
    return 1 / sum;
  }

  private static float at(PixelMap map, int cell, int plane, int channel) {
    return map.values()[map.start() + channel * plane + cell];
  }
}
