package org.spotter.inference;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Prediction;

/// Gives a model's predictions the classes of the pipeline and drops what is below its class's
/// threshold.
final class Renaming {
  private final int[] classes;
  private final double[] lowest;

  /// @param names all classes of the pipeline
  Renaming(ModelCard card, Step.Options options, List<String> names, double minScore) {
    int count = card.categories().size();
    classes = new int[count];
    lowest = new double[count];
    for (int c = 0; c < count; c++) {
      String name = options.nameOf(card.categories().get(c));
      classes[c] = name == null ? -1 : names.indexOf(name);
      lowest[c] = options.lowest(card.categories().get(c), minScore);
    }
  }

  List<Prediction> apply(List<Prediction> found) {
    List<Prediction> kept = new ArrayList<>();
    for (Prediction p : found) {
      int c = classes[p.classIndex()];
      if (c >= 0 && p.score() >= lowest[p.classIndex()]) {
        kept.add(p.withClass(c));
      }
    }
    return kept;
  }
}
