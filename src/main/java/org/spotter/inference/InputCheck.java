package org.spotter.inference;

import java.util.Locale;
import org.spotter.task.Problem;

/// Compares what a model takes with what its card says.
final class InputCheck {
  private InputCheck() {}

  /// @throws Problem when they differ
  static void check(ModelCard card, Signature signature) {
    InputSpec input = card.input();
    boolean others =
        signature.inputs().stream().allMatch(s -> s.name().equals(input.name()) || s.sizes());
    boolean fits =
        others
            && signature.inputs().stream()
                .anyMatch(s ->
                    s.name().equals(input.name())
                        && s.type().equals(typeName(input))
                        && s.takes(input.shape()));
    if (!fits) {
      throw new Problem(
          "The model "
              + card.name()
              + " takes "
              + signature.inputText()
              + ", which is not what its card says under 'input'; correct "
              + card.card()
              + ".");
    }
  }

  private static String typeName(InputSpec input) {
    return input.type().name().toLowerCase(Locale.ROOT);
  }
}
