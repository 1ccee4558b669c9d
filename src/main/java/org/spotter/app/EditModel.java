package org.spotter.app;

import java.nio.file.Path;
import java.util.Map;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.task.Problem;

/// Changes what a person may change of a model that is there: the scores at which it is worked
/// with, its name, and whether it is there at all.
public final class EditModel {
  private EditModel() {}

  /// Writes the lowest scores at which people work into the card; the rest of the card stays as it
  /// is written.
  ///
  /// @param thresholds by class, 0 to 1; a class that is not in it has none
  /// @return the card as it is now
  /// @throws Problem when a class or score is wrong or the card cannot be written
  public static ModelCard thresholds(ModelCard card, Map<String, Double> thresholds) {
    return ModelCards.rewrite(card, thresholds);
  }

  /// Gives one of the user's own models another name.
  ///
  /// @param models the folder of the user's models
  /// @throws Problem when it came with the program, or another has that name
  public static ModelCard rename(ModelCard card, String name, Path models) {
    requireOwn(card, models);
    String plain = name.strip();
    if (plain.isEmpty()) {
      throw new Problem("A model needs a name.");
    }
    boolean taken =
        ModelCards.find(ModelCards.searchPath()).cards().stream()
            .anyMatch(c -> c.name().equals(plain) && !c.card().equals(card.card()));
    if (taken) {
      throw new Problem("There is a model '" + plain + "' already; give this one another name.");
    }
    return ModelCards.rename(card, plain);
  }

  /// Deletes one of the user's own models with its folder. Runs that it made stay.
  ///
  /// @param models the folder of the user's models
  /// @throws Problem when it came with the program, or cannot be deleted
  public static void remove(ModelCard card, Path models) {
    requireOwn(card, models);
    Path folder = card.card().getParent();
    if (folder != null) {
      ModelFolders.remove(folder);
    }
  }

  private static void requireOwn(ModelCard card, Path models) {
    Path folder = card.card().getParent();
    if (folder == null || !models.toAbsolutePath().normalize().equals(folder.getParent())) {
      throw new Problem(
          "The model "
              + card.name()
              + " came with Spotter and stays as it is; only models in "
              + models
              + " can be renamed or removed.");
    }
  }
}
