package org.spotter.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import org.spotter.task.Problem;

/// The objects that are really there, as columns: for each its image, category, box, area and
/// whether it marks a crowd. Images and categories count in the order of their ids, as in
/// pycocotools.
public final class GroundTruth {
  final long[] imageIds;
  final long[] categoryIds;
  final IdIndex images;
  final IdIndex categories;
  final BoxRows rows;
  final BitSet crowd;

  /// A row's image and category, as places in [#imageIds] and [#categoryIds].
  final int[] image;

  final int[] category;

  private GroundTruth(Builder b) {
    imageIds = distinct(b.imageIds, b.imageCount, "image");
    categoryIds = distinct(b.categoryIds, b.categoryCount, "category");
    images = new IdIndex(imageIds);
    categories = new IdIndex(categoryIds);
    rows = b.rows;
    rows.trim();
    crowd = b.crowd;
    distinct(rows.id, rows.size, "annotation");
    image = new int[rows.size];
    category = new int[rows.size];
    for (int i = 0; i < rows.size; i++) {
      image[i] = place(images, rows.imageId[i], "image", rows.id[i]);
      category[i] = place(categories, rows.categoryId[i], "category", rows.id[i]);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  public int imageCount() {
    return imageIds.length;
  }

  public int objectCount() {
    return rows.size;
  }

  /// The number of objects of a category, without crowds.
  public int count(long categoryId) {
    int place = categories.of(categoryId);
    int n = 0;
    for (int i = 0; i < category.length; i++) {
      n += category[i] == place && !crowd.get(i) ? 1 : 0;
    }
    return n;
  }

  /// The ids of the categories, ascending.
  public long[] categoryIds() {
    return categoryIds.clone();
  }

  /// The ids of the images, ascending.
  public long[] imageIds() {
    return imageIds.clone();
  }

  private static long[] distinct(long[] ids, int size, String what) {
    long[] sorted = Arrays.copyOf(ids, size);
    Arrays.sort(sorted);
    for (int i = 1; i < size; i++) {
      if (sorted[i] == sorted[i - 1]) {
        throw new Problem(
            "The " + what + " id " + sorted[i] + " is there twice; ids must be different.");
      }
    }
    return sorted;
  }

  private static int place(IdIndex index, long id, String what, long annotationId) {
    int place = index.of(id);
    if (place < 0) {
      throw new Problem(
          "Annotation " + annotationId + " refers to " + what + " " + id + ", which is not there.");
    }
    return place;
  }

  /// Collects ground truth; images and categories may come before or after the objects.
  public static final class Builder {
    private final BoxRows rows = new BoxRows();
    private final BitSet crowd = new BitSet();
    private long[] imageIds = new long[1024];
    private int imageCount;
    private long[] categoryIds = new long[128];
    private int categoryCount;

    private Builder() {}

    public void image(long id) {
      if (imageCount == imageIds.length) {
        imageIds = Arrays.copyOf(imageIds, 2 * imageCount);
      }
      imageIds[imageCount++] = id;
    }

    public void category(long id) {
      if (categoryCount == categoryIds.length) {
        categoryIds = Arrays.copyOf(categoryIds, 2 * categoryCount);
      }
      categoryIds[categoryCount++] = id;
    }

    /// @param area COCO's `area`, which decides the size range; not always the box's
    /// @param iscrowd whether it marks a crowd: it may match many predictions and is never missed
    public void add(
        long id,
        long imageId,
        long categoryId,
        double x,
        double y,
        double width,
        double height,
        double area,
        boolean iscrowd) {
      int row = rows.add(id, imageId, categoryId, x, y, width, height, area);
      if (iscrowd) {
        crowd.set(row);
      }
    }

    /// @throws Problem when an id is there twice, or an object is on an image or of a category that
    ///   is not there
    public GroundTruth build() {
      return new GroundTruth(this);
    }
  }
}
