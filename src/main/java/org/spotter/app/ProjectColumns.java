package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.ImageTruth;
import org.spotter.evaluation.ImageTruth.TrueObject;
import org.spotter.evaluation.IouType;
import org.spotter.geometry.Box;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;

/// Brings ground truth and predictions of a project into the columns that evaluation works on, for
/// some of its images and those of its categories that the model knows: what a model was never
/// taught would pull its numbers down without telling anything about it.
final class ProjectColumns {
  private static final int IMAGES_AT_ONCE = 500;

  private final Project project;
  private final Set<Long> categories;
  private final Set<Long> images;

  /// @param categories ids of the categories meant
  /// @param images the images meant, ascending
  ProjectColumns(Project project, Set<Long> categories, long... images) {
    this.project = project;
    this.categories = Set.copyOf(categories);
    this.images = HashSet.newHashSet(images.length);
    for (long image : images) {
      this.images.add(image);
    }
  }

  /// The objects.
  ///
  /// @param withoutMask how many were left out, as they have no mask though masks are compared
  record Objects(GroundTruth truth, int withoutMask) {}

  /// A run's predictions.
  ///
  /// @param leftOut those that have no category, counted by class name
  /// @param shapeless how many were left out, as they have no mask or joints though those are
  ///   compared
  record Found(Detections detections, Map<String, Integer> leftOut, int shapeless) {}

  /// The categories that a run's model can find.
  static Set<Long> knownTo(Run run) {
    Set<Long> known = new HashSet<>();
    for (Run.ModelClass modelClass : run.classes()) {
      if (modelClass.categoryId() != null) {
        known.add(modelClass.categoryId());
      }
    }
    return known;
  }

  /// Names of the categories that were left out though something is labelled with them.
  List<String> categoriesLeftOut() {
    Map<Long, Long> labelled = project.categories().counts();
    return project.categories().all().stream()
        .filter(c -> !categories.contains(c.id()) && labelled.getOrDefault(c.id(), 0L) > 0)
        .map(Category::name)
        .toList();
  }

  /// @param type what is compared; objects have their pixels or joints where those are
  Objects truth(IouType type) {
    GroundTruth.Builder builder = GroundTruth.builder(type);
    addImages(builder, type);
    project.categories().all().stream()
        .filter(c -> categories.contains(c.id()))
        .forEach(c -> builder.category(c.id(), sigmas(c)));
    int[] withoutMask = new int[1];
    project
        .annotations()
        .each(
            ImageQuery.ALL,
            a -> {
              if (!images.contains(a.imageId()) || !categories.contains(a.categoryId())) {
                return;
              }
              if (type == IouType.SEGM && isEmpty(a.segmentation())) {
                withoutMask[0]++;
              } else {
                add(builder, type, a);
              }
            });
    return new Objects(builder.build(), withoutMask[0]);
  }

  private void addImages(GroundTruth.Builder builder, IouType type) {
    if (type == IouType.SEGM) {
      long[] ids = images.stream().mapToLong(Long::longValue).toArray();
      for (int at = 0; at < ids.length; at += IMAGES_AT_ONCE) {
        long[] some = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + IMAGES_AT_ONCE));
        project.images().some(some).forEach(i -> builder.image(i.id(), i.width(), i.height()));
      }
    } else {
      images.forEach(builder::image);
    }
  }

  private static double[] sigmas(Category category) {
    Skeleton skeleton = category.skeleton();
    return skeleton == null
        ? new double[0]
        : skeleton.sigmas().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The skeletons of the categories meant that have one.
  Map<Long, Skeleton> skeletons() {
    Map<Long, Skeleton> skeletons = new HashMap<>();
    for (Category category : project.categories().all()) {
      if (category.skeleton() != null && categories.contains(category.id())) {
        skeletons.put(category.id(), category.skeleton());
      }
    }
    return skeletons;
  }

  Map<Long, String> categoryNames() {
    Map<Long, String> names = new HashMap<>();
    for (Category category : project.categories().all()) {
      names.put(category.id(), category.name());
    }
    return names;
  }

  /// @param type what is compared
  Found found(Run run, IouType type) {
    return type == IouType.BBOX
        ? boxes(run)
        : new ShapesOfRun(run, type, images, categories).read(project);
  }

  private Found boxes(Run run) {
    Detections.Builder builder = Detections.builder();
    Map<String, Integer> leftOut = new TreeMap<>();
    project
        .runs()
        .eachBox(
            run.id(),
            (id, imageId, classIndex, x, y, width, height, score) -> {
              Run.ModelClass modelClass = run.classes().get(classIndex);
              Long category = modelClass.categoryId();
              if (category == null) {
                leftOut.merge(modelClass.name(), 1, Integer::sum);
              } else if (images.contains(imageId) && categories.contains(category)) {
                builder.add(id, imageId, category, x, y, width, height, width * height, score);
              }
            });
    return new Found(builder.build(), leftOut, 0);
  }

  private static void add(GroundTruth.Builder builder, IouType type, Annotation a) {
    TrueObject o = object(a, type);
    if (o == null) {
      return;
    }
    Box box = o.box();
    builder.add(
        a.id(),
        a.imageId(),
        a.categoryId(),
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        o.area(),
        o.iscrowd());
    if (o.pixels() != null) {
      builder.pixels(o.pixels());
    }
    if (o.joints() != null) {
      builder.joints(o.joints(), o.joints().labelled());
    }
  }

  /// An annotation as it is judged; null for what has nothing that is compared.
  private static @Nullable TrueObject object(Annotation a, IouType type) {
    Box box = boxOf(a, type);
    if (box == null || (type == IouType.SEGM && isEmpty(a.segmentation()))) {
      return null;
    }
    return new TrueObject(
        a.id(),
        a.categoryId(),
        box,
        Double.isNaN(a.area()) ? box.area() : a.area(),
        a.iscrowd() || a.standing().ignored(),
        type == IouType.SEGM ? a.segmentation() : null,
        type == IouType.KEYPOINTS ? a.keypoints() : null);
  }

  /// What is labelled on an image now, as it would be judged with the others.
  ///
  /// @param truth what was judged before
  static ImageTruth truthOf(Project project, GroundTruth truth, long imageId) {
    Set<Long> meant = new HashSet<>();
    Arrays.stream(truth.categoryIds()).forEach(meant::add);
    List<TrueObject> objects = new ArrayList<>();
    for (Annotation a : project.annotations().of(imageId)) {
      TrueObject o = object(a, truth.type());
      if (o != null && meant.contains(a.categoryId())) {
        objects.add(o);
      }
    }
    return new ImageTruth(imageId, objects);
  }

  /// Whether there are no pixels.
  static boolean isEmpty(@Nullable Segmentation segmentation) {
    return switch (segmentation) {
      case null -> true;
      case Segmentation.Polygons(var parts) -> parts.isEmpty();
      case Segmentation.RunLength _ -> false;
    };
  }

  /// The box, or the box around the mask, or around the joints where those are compared; null for
  /// what has none of them. A mask may be empty, and then its box is.
  private static @Nullable Box boxOf(Annotation a, IouType type) {
    if (a.bbox() != null) {
      return a.bbox();
    }
    if (a.segmentation() != null && a.segmentation().bounds() != null) {
      return a.segmentation().bounds();
    }
    if (type == IouType.SEGM) {
      return new Box(0, 0, 0, 0);
    }
    return type == IouType.KEYPOINTS && a.keypoints() != null ? a.keypoints().bounds() : null;
  }
}
