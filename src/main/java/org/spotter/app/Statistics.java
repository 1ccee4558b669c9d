package org.spotter.app;

import java.util.List;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// The numbers of a project, each with the query that lists its images.
///
/// @param images how many images there are
/// @param annotations how many annotations
/// @param charts the numbers by what they are about
public record Statistics(long images, long annotations, List<Chart> charts) {
  public Statistics {
    charts = List.copyOf(charts);
  }

  /// Numbers that stand beside each other.
  public record Chart(Kind kind, List<Bar> bars) {
    public Chart {
      bars = List.copyOf(bars);
    }
  }

  /// What numbers are about.
  public enum Kind {
    IMAGES_BY_STATE,
    IMAGES_BY_SPLIT,
    /// An image may have several.
    IMAGES_BY_TAG,
    OBJECTS_BY_CATEGORY,
    OBJECTS_BY_CATEGORY_AND_SPLIT,
    OBJECTS_BY_SIZE,
    OBJECTS_BY_CATEGORY_AND_SIZE,
    /// Row by row of an 8×8 grid over the image.
    OBJECTS_BY_PLACE,
    OBJECTS_BY_ATTRIBUTE,
    /// The query lists the category's objects with joints.
    JOINTS_BY_VISIBILITY,
    /// Objects made by edits, an hour of this machine's clock each.
    OBJECTS_BY_HOUR_AND_PERSON
  }

  /// A number.
  ///
  /// @param group what it stands with, empty when there is only one group
  /// @param label what it is of
  /// @param value the number
  /// @param query lists its images
  public record Bar(String group, String label, long value, String query) {}

  /// Counts the project.
  ///
  /// @throws org.spotter.task.Cancelled when asked to stop
  public static Statistics of(Project project, Progress progress) {
    return of(project, "", progress);
  }

  /// Counts some images of the project; the bars' queries then also say which.
  ///
  /// @param scope a query of the images meant, empty for all
  /// @throws org.spotter.task.Problem when it is no query
  /// @throws org.spotter.task.Cancelled when asked to stop
  public static Statistics of(Project project, String scope, Progress progress) {
    return new Counting(project, Scope.of(project, scope), progress).count();
  }

  /// The bars of a kind; empty when there are none.
  public List<Bar> bars(Kind kind) {
    return charts.stream().filter(c -> c.kind() == kind).flatMap(c -> c.bars().stream()).toList();
  }
}
