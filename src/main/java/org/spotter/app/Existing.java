package org.spotter.app;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;

/// What a project had before an import.
final class Existing {
  private static final int AT_ONCE = 1000;

  private final Project project;
  private final Map<String, Category> categories;
  private final Map<String, Image> images;
  private final boolean annotated;

  Existing(Project project) {
    this.project = project;
    categories =
        project.categories().all().stream().collect(Collectors.toMap(Category::name, c -> c));
    images = new HashMap<>();
    each(project, ImageQuery.ALL, image -> images.put(image.fileName(), image));
    annotated = project.annotations().count(ImageQuery.ALL) > 0;
  }

  boolean isEmpty() {
    return categories.isEmpty() && images.isEmpty() && !annotated;
  }

  Optional<Category> category(String name) {
    return Optional.ofNullable(categories.get(name));
  }

  Optional<Image> image(String fileName) {
    return Optional.ofNullable(images.get(fileName));
  }

  Optional<Annotation> annotation(long id) {
    return annotated ? project.annotations().find(id) : Optional.empty();
  }

  /// Whether an image that was there has an annotation that differs in nothing but its id and
  /// origin.
  boolean saysTheSame(Annotation a) {
    return project.annotations().of(a.imageId()).stream().anyMatch(b -> sameContent(a, b));
  }

  private static boolean sameContent(Annotation a, Annotation b) {
    return a.imageId() == b.imageId()
        && a.categoryId() == b.categoryId()
        && Objects.equals(a.bbox(), b.bbox())
        && Objects.equals(a.segmentation(), b.segmentation())
        && Objects.equals(a.keypoints(), b.keypoints())
        && Double.compare(a.area(), b.area()) == 0
        && a.iscrowd() == b.iscrowd()
        && a.standing().equals(b.standing())
        && a.attributes().equals(b.attributes())
        && a.extra().equals(b.extra());
  }

  Extra datasetExtra() {
    return project.settings().datasetExtra();
  }

  boolean hasPicture(Image image) {
    return Files.isRegularFile(project.locate(image));
  }

  long greatestAnnotationId() {
    return project.annotations().nextId() - 1;
  }

  List<Long> categoryIds() {
    return categories.values().stream().map(Category::id).toList();
  }

  List<Long> imageIds() {
    return images.values().stream().map(Image::id).toList();
  }

  /// Every image meant, in the order of the list; memory does not grow with their number.
  static void each(Project project, ImageQuery query, Consumer<Image> consumer) {
    long[] ids = project.images().ids(query);
    for (int from = 0; from < ids.length; from += AT_ONCE) {
      int to = Math.min(ids.length, from + AT_ONCE);
      project.images().some(Arrays.copyOfRange(ids, from, to)).forEach(consumer);
    }
  }
}
