package org.spotter.app;

import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Pipeline;
import org.spotter.inference.Step;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// A model that looks at one object at a time, over the objects that a detector finds or that the
/// project has.
public final class OverObjects {
  /// The word for the project's own objects.
  public static final String GROUND_TRUTH = "ground-truth";

  private static final double SURE = 0.3;

  private OverObjects() {}

  /// @param over a detector's name or file, or [#GROUND_TRUTH]
  /// @param of classes of the objects to look at; none for those that the model has a class for, or
  ///   all where there is no such class
  /// @throws Problem when there is no such detector or class
  public static Pipeline of(ModelCard card, String over, List<String> of, Project project) {
    Step first = first(over, project);
    List<String> classes =
        switch (first) {
          case Step.Given given -> given.classes();
          case Step.Look look -> look.model().categories();
          case Step.Crop crop -> crop.of();
        };
    for (String c : of) {
      if (!classes.contains(c)) {
        throw new Problem(
            "There are no objects '" + c + "' to look at; there are " + classes + ".");
      }
    }
    List<String> common = card.categories().stream().filter(classes::contains).toList();
    return Pipeline.over(card, first, of.isEmpty() ? common : of, SURE);
  }

  private static Step first(String over, Project project) {
    if (over.equals(GROUND_TRUTH)) {
      return new Step.Given(project.categories().all().stream().map(Category::name).toList());
    }
    return new Step.Look(ModelCards.of(over, ModelCards.searchPath()), Step.Options.NONE);
  }
}
