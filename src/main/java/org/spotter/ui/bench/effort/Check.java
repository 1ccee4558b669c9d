package org.spotter.ui.bench.effort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.ReviewState;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Holds the project file against the reference.
final class Check {
  /// How near a drawn box must come.
  private static final double DRAWN = 0.9;

  /// How near an accepted box must come.
  private static final double ACCEPTED = Plan.GOOD;

  private final Project project;

  private Check(Project project) {
    this.project = project;
  }

  /// @throws Problem at the first photograph that is not done, or where something is missing, too
  ///   much, of another category or in another place
  static void run(Path file, Reference reference) {
    try (Project project = Project.openReadOnly(file)) {
      Check check = new Check(project);
      reference.photographs().forEach(check::photograph);
    }
  }

  private void photograph(Photograph p) {
    Image image = project.images().named(p.name()).orElseThrow();
    List<Annotation> there = new ArrayList<>(project.annotations().of(image.id()));
    require(image.state() == ReviewState.DONE, p, "it is not done");
    require(
        there.size() == p.objects().size(),
        p,
        "it has " + there.size() + " objects instead of " + p.objects().size());
    for (Wanted w : p.objects()) {
      Annotation best =
          there.stream()
              .filter(a -> name(a).equals(w.category()))
              .max(Comparator.comparingDouble(a -> likeness(a, w)))
              .orElseThrow(() -> wrong(p, "a " + w.category() + " is missing"));
      require(isRight(best, w), p, "a " + w.category() + " is not where it should be");
      there.remove(best);
    }
  }

  private static double likeness(Annotation a, Wanted w) {
    Keypoints wanted = w.joints();
    Keypoints there = a.keypoints();
    Box box = a.bbox();
    if (wanted == null) {
      return box == null ? 0 : box.iou(w.box());
    }
    return there == null ? Double.NEGATIVE_INFINITY : -Pose.farthest(there, wanted);
  }

  private static boolean isRight(Annotation a, Wanted w) {
    boolean accepted = a.origin() instanceof Origin.Accepted;
    Keypoints wanted = w.joints();
    if (wanted == null) {
      return likeness(a, w) >= (accepted ? ACCEPTED : DRAWN);
    }
    double tolerance = accepted ? Pose.tolerance(wanted) : Pose.DRAWN;
    return -likeness(a, w) <= tolerance;
  }

  private String name(Annotation a) {
    return project.categories().find(a.categoryId()).map(Category::name).orElse("");
  }

  private static void require(boolean so, Photograph p, String otherwise) {
    if (!so) {
      throw wrong(p, otherwise);
    }
  }

  private static Problem wrong(Photograph p, String what) {
    return new Problem(
        "What was labelled on "
            + p.name()
            + " ("
            + p.picture().getFileName()
            + ") is not the reference: "
            + what
            + ".");
  }
}
