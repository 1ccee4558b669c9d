package org.spotter.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// How predictions of a run become annotations. It reads nothing, so that it can be asked on any
/// thread: a window that shows what was accepted at once asks it on its own.
///
/// Joints take the order of the category's skeleton; a category without one takes the run's.
public final class Acceptance {
  private static final JointOrder ANY = JointOrder.of(List.of(), List.of());

  private final Run run;
  private final List<Category> categories;
  private final LongSupplier newId;
  private final Map<Long, JointOrder> orders = new HashMap<>();
  private final Map<Long, List<AttributeValue>> firstValues = new HashMap<>();

  /// @param categories the project's
  /// @param newId gives the id of the next annotation
  public Acceptance(Run run, List<Category> categories, LongSupplier newId) {
    this.run = run;
    this.categories = List.copyOf(categories);
    this.newId = newId;
    categories.forEach(c -> firstValues.put(c.id(), c.firstValues()));
    run.classes().forEach(this::order);
  }

  /// What accepting leads to, on one image.
  ///
  /// @param objects the changes of annotations
  /// @param decisions that the predictions are accepted
  /// @param ids the annotations that they became or were added to
  public record Result(List<Change> objects, List<Change> decisions, List<Long> ids) {
    public Result {
      objects = List.copyOf(objects);
      decisions = List.copyOf(decisions);
      ids = List.copyOf(ids);
    }
  }

  /// The category that a prediction is of, or null when the project has none for its class.
  public @Nullable Long categoryOf(Prediction prediction) {
    return run.classes().get(prediction.classIndex()).categoryId();
  }

  /// The category that a prediction is of.
  ///
  /// @throws NullPointerException when the project has none for its class
  long knownCategoryOf(Prediction prediction) {
    return Objects.requireNonNull(categoryOf(prediction));
  }

  /// Accepts predictions of one image. A box that is there already in that category, edge for edge,
  /// is not made twice; it gets the joints or the mask it lacks. What has no category is left out.
  ///
  /// @param present the image's annotations
  public Result accept(Collection<Prediction> predictions, List<Annotation> present) {
    List<Change> objects = new ArrayList<>();
    List<Change> decisions = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (Prediction p : predictions) {
      Long category = categoryOf(p);
      if (category != null) {
        ids.add(add(p, category, present, objects));
        decisions.add(
            new Change.OfDecision(
                Decision.of(run.id(), p, Decision.State.OPEN),
                Decision.of(run.id(), p, Decision.State.ACCEPTED)));
      }
    }
    return new Result(objects, decisions, ids);
  }

  /// Skeletons for the categories that have none and get joints of this run.
  public List<Change> skeletons() {
    return JointsOfCategories.changes(categories, run.classes());
  }

  /// A category that has a skeleton keeps its order of joints, whichever the run has.
  private void order(Run.ModelClass c) {
    for (Category category : categories) {
      Skeleton skeleton = category.skeleton();
      if (Objects.equals(category.id(), c.categoryId())
          && skeleton != null
          && !c.joints().isEmpty()) {
        orders.put(category.id(), JointOrder.of(c.joints(), skeleton.joints()));
      }
    }
  }

  private long add(
      Prediction prediction, long category, List<Annotation> present, List<Change> changes) {
    Annotation made = annotation(prediction, category);
    Annotation same =
        present.stream()
            .filter(a -> a.categoryId() == category && same(a, prediction.bbox()))
            .findFirst()
            .orElse(null);
    if (same == null) {
      long id = newId.getAsLong();
      changes.add(Change.add(made.withId(id)));
      return id;
    }
    Annotation joined = joined(same, made);
    if (!joined.equals(same)) {
      changes.add(Change.replace(same, joined));
    }
    return same.id();
  }

  /// With the joints and the mask that it lacks.
  private static Annotation joined(Annotation same, Annotation made) {
    Annotation joined = same;
    if (made.segmentation() != null && same.segmentation() == null) {
      joined = joined.withSegmentation(made.segmentation());
    }
    return made.keypoints() != null && same.keypoints() == null
        ? joined.withKeypoints(made.keypoints(), joined.bbox())
        : joined;
  }

  /// The same box edge for edge or, of a class of the whole image, no shape on either side.
  private static boolean same(Annotation a, @Nullable Box box) {
    return box == null ? a.isOfWholeImage() : box.equals(a.bbox());
  }

  private Annotation annotation(Prediction p, long category) {
    Segmentation pixels = p.segmentation();
    Box box = p.bbox();
    double area = pixels != null ? pixels.area() : box == null ? Double.NaN : box.area();
    return new Annotation(
        0,
        p.imageId(),
        category,
        box,
        pixels,
        joints(p, category),
        area,
        false,
        firstValues.getOrDefault(category, List.of()),
        new Origin.Accepted(run.name(), p.score(), false),
        Extra.NONE);
  }

  private @Nullable Keypoints joints(Prediction p, long category) {
    Keypoints joints = p.keypoints();
    return joints == null
        ? null
        : Visibilities.ofScores(orders.getOrDefault(category, ANY).apply(joints));
  }
}
