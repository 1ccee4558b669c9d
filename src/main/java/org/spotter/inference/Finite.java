package org.spotter.inference;

import org.spotter.task.Problem;

/// Sees that a model's numbers are numbers.
final class Finite {
  private Finite() {}

  /// @throws Problem when the model gave NaN for this picture
  static void check(Outputs outputs, ModelCard card) {
    for (Outputs.Tensor tensor : outputs.tensors()) {
      if (hasNaN(tensor.values())) {
        throw new Problem(
            "The model "
                + card.name()
                + " gave NaN in its output "
                + tensor.name()
                + " for this picture; look at mean and std in its card, or at how it was exported.");
      }
    }
  }

  private static boolean hasNaN(float[] values) {
    for (float v : values) {
      if (Float.isNaN(v)) {
        return true;
      }
    }
    return false;
  }
}
