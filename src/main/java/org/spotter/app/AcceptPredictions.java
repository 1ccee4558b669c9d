package org.spotter.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
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
import org.spotter.store.FoundObjects;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Makes annotations of a run's predictions, as one edit that one undo takes back.
public final class AcceptPredictions {
  private static final JointOrder ANY = JointOrder.of(List.of(), List.of());

  private final Project project;
  private final Run run;
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> decisions = new ArrayList<>();
  private final Set<Long> touched = new HashSet<>();
  private final Map<Long, JointOrder> orders = new HashMap<>();
  private final Map<Long, List<AttributeValue>> firstValues = new HashMap<>();

  private AcceptPredictions(Project project, Run run) {
    this.project = project;
    this.run = run;
    run.classes().forEach(this::order);
  }

  /// A category that has a skeleton keeps its order of joints, whichever the run has.
  private void order(Run.ModelClass c) {
    for (Category category : project.categories().all()) {
      firstValues.put(category.id(), EditAttributes.first(category));
      Skeleton skeleton = category.skeleton();
      if (Long.valueOf(category.id()).equals(c.categoryId())
          && skeleton != null
          && !c.joints().isEmpty()) {
        orders.put(category.id(), JointOrder.of(c.joints(), skeleton.joints()));
      }
    }
  }

  /// Accepts every prediction of this score or more whose class stands for a category, on these
  /// images. A box that an image already has in that category, edge for edge, is not made twice.
  /// Joints take the order of the category's skeleton; a category without one takes the run's.
  ///
  /// @return how many annotations were made
  /// @throws Cancelled when somebody asked to stop; nothing was changed then
  public static long run(
      Project project, Run run, long[] images, double minScore, Progress progress) {
    PlannedEdit edit = plan(project, run, images, minScore, progress);
    edit.apply(project);
    return edit.annotations();
  }

  /// The same without doing it, to say beforehand what it makes. Predictions that somebody rejected
  /// or accepted before are left out; what is accepted is remembered as decided.
  public static PlannedEdit plan(
      Project project, Run run, long[] images, double minScore, Progress progress) {
    AcceptPredictions work = new AcceptPredictions(project, run);
    return work.plan(images, p -> p.score() >= minScore, progress);
  }

  /// Accepts the predictions that a query found.
  ///
  /// @throws Problem when they are annotations
  public static PlannedEdit plan(Project project, FoundObjects found, Progress progress) {
    Run run = DecidePredictions.run(project, found);
    Set<Long> wanted = new HashSet<>();
    LongStream.of(found.ids()).forEach(wanted::add);
    long[] images = LongStream.of(found.imageIds()).distinct().toArray();
    return new AcceptPredictions(project, run).plan(images, p -> wanted.contains(p.id()), progress);
  }

  private PlannedEdit plan(long[] images, Predicate<Prediction> wanted, Progress progress) {
    List<Change> skeletons = JointsOfCategories.changes(project, run.classes());
    for (int i = 0; i < images.length; i++) {
      progress.check();
      progress.report("Accepting predictions", i, images.length);
      collect(images[i], wanted);
    }
    return edit(skeletons);
  }

  private void collect(long imageId, Predicate<Prediction> wanted) {
    Map<Long, Decision.State> decided = project.runs().decisions(run.id(), imageId);
    List<Annotation> present = project.annotations().of(imageId);
    for (Prediction prediction : project.runs().predictions(run.id(), imageId)) {
      Long category = run.classes().get(prediction.classIndex()).categoryId();
      if (category != null && !decided.containsKey(prediction.id()) && wanted.test(prediction)) {
        add(prediction, category, present);
        decisions.add(
            new Change.OfDecision(
                Decision.of(run.id(), prediction, Decision.State.OPEN),
                Decision.of(run.id(), prediction, Decision.State.ACCEPTED)));
        touched.add(imageId);
      }
    }
  }

  /// A prediction on a box that is there already adds its joints or mask to it, where it has none.
  private void add(Prediction prediction, long category, List<Annotation> present) {
    Annotation made = annotation(prediction, category);
    Annotation same =
        present.stream()
            .filter(a -> a.categoryId() == category && same(a, prediction.bbox()))
            .findFirst()
            .orElse(null);
    if (same == null) {
      changes.add(Change.add(made.withId(project.annotations().nextId())));
    } else if (made.keypoints() != null && same.keypoints() == null) {
      changes.add(Change.replace(same, same.withKeypoints(made.keypoints(), same.bbox())));
    } else if (made.segmentation() != null && same.segmentation() == null) {
      changes.add(Change.replace(same, same.withSegmentation(made.segmentation())));
    }
  }

  /// The same box edge for edge or, of a class of the whole image, no shape on either side.
  private static boolean same(Annotation a, @Nullable Box box) {
    return box == null
        ? a.bbox() == null && a.segmentation() == null && a.keypoints() == null
        : box.equals(a.bbox());
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

  private PlannedEdit edit(List<Change> first) {
    List<Change> all = new ArrayList<>(changes.isEmpty() ? List.of() : first);
    all.addAll(changes);
    all.addAll(decisions);
    return new PlannedEdit(
        "Accept " + decisions.size() + " predictions of " + run.name(),
        all,
        changes.size(),
        touched.size(),
        List.of());
  }
}
