package org.spotter.format.coco;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;

/// The ids that a file has shown so far, to tell what refers to nothing or comes twice.
final class Known {
  private final Map<Long, Category> categories = new HashMap<>();
  private final Map<String, Long> categoryNames = new HashMap<>();
  private final LongSet images = new LongSet();
  private final Map<Long, Size> sizes = new HashMap<>();
  private final Map<String, Long> fileNames = new HashMap<>();
  private final LongSet annotations = new LongSet();
  private @Nullable Long implicitCategory;

  /// What is wrong with a new category, as the end of a sentence; empty when nothing is.
  String add(Category category) {
    if (categories.put(category.id(), category) != null) {
      return "has the same id as another";
    }
    Long same = categoryNames.put(category.name(), category.id());
    return same == null ? "" : "has the same name as category " + same;
  }

  private record Size(int width, int height) {}

  /// What is wrong with a new image, as the end of a sentence; empty when nothing is.
  String addImage(Image image) {
    if (!images.add(image.id())) {
      return "has the same id as another";
    }
    if (image.width() > 0 && image.height() > 0) {
      sizes.put(image.id(), new Size(image.width(), image.height()));
    }
    Long same = fileNames.put(image.fileName(), image.id());
    return same == null ? "" : "has the same file_name as image " + same;
  }

  /// What is wrong with a mask on this image, as the end of a sentence; empty when nothing is.
  String fault(long imageId, @Nullable Segmentation segmentation) {
    @Nullable Size size = sizes.get(imageId);
    if (size == null || !(segmentation instanceof Segmentation.RunLength(Mask mask, _))) {
      return "";
    }
    return mask.width() == size.width && mask.height() == size.height
        ? ""
        : "has a mask of %d×%d pixels, but its image %d has %d×%d"
            .formatted(mask.width(), mask.height(), imageId, size.width, size.height);
  }

  void forgetFileNames() {
    fileNames.clear();
  }

  /// The category for annotations that name none, as captions.
  void implicit(Category category) {
    implicitCategory = category.id();
    categories.put(category.id(), category);
  }

  @Nullable Long implicitCategory() {
    return implicitCategory;
  }

  List<Attribute> attributes(long categoryId) {
    Category category = categories.get(categoryId);
    return category == null ? List.of() : category.attributes();
  }

  /// What is wrong with a new annotation, as the end of a sentence; empty when nothing is.
  String fault(long id, long imageId, long categoryId, @Nullable Keypoints keypoints) {
    if (!annotations.add(id)) {
      return "has the same id as another";
    }
    if (!images.contains(imageId)) {
      return "is on image " + imageId + ", which is not in images";
    }
    Category category = categories.get(categoryId);
    if (category == null) {
      return "is of category " + categoryId + ", which is not in categories";
    }
    return keypoints == null ? "" : fault(keypoints, category);
  }

  private static String fault(Keypoints keypoints, Category category) {
    int joints = category.skeleton() == null ? 0 : category.skeleton().joints().size();
    return keypoints.size() == joints || keypoints.size() == 0
        ? ""
        : "has "
            + keypoints.size()
            + " keypoints, but its category \""
            + category.name()
            + "\" has "
            + joints;
  }
}
