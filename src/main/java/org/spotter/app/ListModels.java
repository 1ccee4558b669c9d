package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.task.Problem;

/// Tells which models there are and whether their files are what their cards say.
public final class ListModels {
  private ListModels() {}

  /// A model.
  ///
  /// @param card what is known of it
  /// @param verified whether its file has the card's hash and needs nothing from elsewhere
  /// @param problem why it is not verified or cannot be run, or empty
  public record Row(ModelCard card, boolean verified, String problem) {}

  /// @param rows the models found
  /// @param problems a sentence for each card that cannot be read
  public record Result(List<Row> rows, List<String> problems) {
    public Result {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /// Looks where Spotter always looks.
  public static Result run() {
    return run(ModelCards.searchPath());
  }

  /// @param folders each with a folder a model
  public static Result run(List<Path> folders) {
    ModelCards.Found found = ModelCards.find(folders);
    List<Row> rows = new ArrayList<>();
    found.cards().forEach(c -> rows.add(row(c)));
    return new Result(rows, found.problems());
  }

  private static Row row(ModelCard card) {
    try {
      ModelCards.verify(card);
      return new Row(card, true, card.whyNotRunnable());
    } catch (Problem problem) {
      return new Row(card, false, problem.sentence());
    }
  }
}
