package org.spotter.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.task.Problem;

/// The objects that are really there, as columns: for each its image, category, box, area and
/// whether it marks a crowd, and its pixels or joints where those are compared. Images and
/// categories count in the order of their ids, as in pycocotools.
public final class GroundTruth {
  final IouType type;
  final long[] imageIds;
  final long[] categoryIds;
  final IdIndex images;
  final IdIndex categories;
  final BoxRows rows;
  final BitSet crowd;

  /// Objects that are never missed: crowds, and persons without a labelled joint where joints are
  /// compared.
  final BitSet ignored;

  final Fit fit;

  /// A row's image and category, as places in [#imageIds] and [#categoryIds].
  final int[] image;

  final int[] category;

  private GroundTruth(Builder b) {
    type = b.type;
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
    placeRows();
    ignored = ignored(b);
    fit = b.fit(images, categories);
    requireJoints();
    checkObjects(0);
  }

  /// The objects of one image are other ones.
  private GroundTruth(GroundTruth before, ImageTruth edit) {
    type = before.type;
    imageIds = before.imageIds;
    categoryIds = before.categoryIds;
    images = before.images;
    categories = before.categories;
    fit = before.fit;
    rows = new BoxRows();
    crowd = new BitSet();
    ignored = new BitSet();
    int edited = before.imagePlace(edit);
    for (int row = 0; row < before.rows.size; row++) {
      if (before.image[row] != edited) {
        int kept = rows.copy(before.rows, row);
        crowd.set(kept, before.crowd.get(row));
        ignored.set(kept, before.ignored.get(row));
      }
    }
    int first = rows.size;
    edit.objects().forEach(o -> add(o, edit.imageId()));
    rows.trim();
    distinct(rows.id, rows.size, "annotation");
    image = new int[rows.size];
    category = new int[rows.size];
    placeRows();
    checkObjects(first);
  }

  private void placeRows() {
    for (int i = 0; i < rows.size; i++) {
      image[i] = place(images, rows.imageId[i], "image", rows.id[i]);
      category[i] = place(categories, rows.categoryId[i], "category", rows.id[i]);
    }
  }

  private void add(ImageTruth.TrueObject o, long imageId) {
    Box box = o.box();
    int row =
        rows.add(
            o.id(), imageId, o.categoryId(), box.x(), box.y(), box.width(), box.height(), o.area());
    if (o.pixels() != null) {
      rows.shapes.pixels(row, o.pixels());
    }
    if (o.joints() != null) {
      rows.shapes.joints(row, o.joints());
    }
    boolean unlabelled =
        type == IouType.KEYPOINTS && (o.joints() == null || o.joints().labelled() == 0);
    crowd.set(row, o.iscrowd());
    ignored.set(row, o.iscrowd() || unlabelled);
  }

  /// The same with other objects on one image. The others keep their order; the image's come last.
  ///
  /// @throws Problem when the image or a category is not among those that are judged, an id is
  ///   there already, or a mask or joints do not fit
  public GroundTruth with(ImageTruth edit) {
    return new GroundTruth(this, edit);
  }

  /// The place of an edited image.
  int imagePlace(ImageTruth edit) {
    int place = images.of(edit.imageId());
    if (place < 0) {
      throw new Problem(
          "Image " + edit.imageId() + " is not among those that are judged; judge the run anew.");
    }
    return place;
  }

  /// For each row its row after an edit; [Matches#NOBODY] for those on the image.
  int[] rowsAfter(ImageTruth edit) {
    int edited = imagePlace(edit);
    int[] after = new int[rows.size];
    int next = 0;
    for (int row = 0; row < after.length; row++) {
      after[row] = image[row] == edited ? Matches.NOBODY : next++;
    }
    return after;
  }

  /// Collects ground truth for an evaluation of boxes.
  public static Builder builder() {
    return builder(IouType.BBOX);
  }

  /// Collects ground truth.
  ///
  /// @param type what will be compared
  public static Builder builder(IouType type) {
    return new Builder(type);
  }

  /// What predictions and objects are compared by.
  public IouType type() {
    return type;
  }

  public int imageCount() {
    return imageIds.length;
  }

  public int objectCount() {
    return rows.size;
  }

  /// The number of objects of a category, without those that are ignored.
  public int count(long categoryId) {
    int place = categories.of(categoryId);
    int n = 0;
    for (int i = 0; i < category.length; i++) {
      n += category[i] == place && !ignored.get(i) ? 1 : 0;
    }
    return n;
  }

  /// Takes the objects one by one.
  @FunctionalInterface
  public interface Objects {
    /// @param id the annotation's id
    void take(long id, long imageId, long categoryId);
  }

  /// Gives all objects, in the order they were added.
  public void eachObject(Objects into) {
    for (int i = 0; i < rows.size; i++) {
      into.take(rows.id[i], rows.imageId[i], rows.categoryId[i]);
    }
  }

  /// The ids of the categories, ascending.
  public long[] categoryIds() {
    return categoryIds.clone();
  }

  /// The ids of the images, ascending.
  public long[] imageIds() {
    return imageIds.clone();
  }

  private static BitSet ignored(Builder b) {
    BitSet ignored = (BitSet) b.crowd.clone();
    if (b.type == IouType.KEYPOINTS) {
      BitSet unlabelled = new BitSet();
      unlabelled.set(0, b.rows.size);
      unlabelled.andNot(b.labelled);
      ignored.or(unlabelled);
    }
    return ignored;
  }

  private void requireJoints() {
    if (type == IouType.KEYPOINTS && rows.size > 0 && !rows.shapes.hasJoints()) {
      throw new Problem(
          "The ground truth has no keypoints, so they cannot be evaluated; choose bbox or segm.");
    }
  }

  private void checkObjects(int from) {
    for (int i = from; type == IouType.SEGM && i < rows.size; i++) {
      fit.checkPixels(rows, i, image[i], "Annotation " + rows.id[i]);
    }
    for (int i = from; type == IouType.KEYPOINTS && i < rows.size; i++) {
      if (rows.shapes.joints(i).size() > 0) {
        fit.checkJoints(rows, i, category[i], "Annotation " + rows.id[i]);
      }
    }
  }

  /// @param images the predictions' images, as places
  /// @param ofCategories their categories, as places
  /// @throws Problem when a mask is not of its image's size, or joints are not those of the
  ///   category
  void checkPredictions(BoxRows found, int[] images, int[] ofCategories) {
    for (int i = 0; type == IouType.SEGM && i < found.size; i++) {
      fit.checkPixels(found, i, images[i], "Prediction number " + (i + 1));
    }
    for (int i = 0; type == IouType.KEYPOINTS && i < found.size; i++) {
      fit.checkJoints(found, i, ofCategories[i], "Prediction number " + (i + 1));
    }
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
    private final IouType type;
    private final BoxRows rows = new BoxRows();
    private final BitSet crowd = new BitSet();
    private final BitSet labelled = new BitSet();
    private long[] imageIds = new long[1024];
    private int[] imageSizes = new int[0];
    private int imageCount;
    private long[] categoryIds = new long[128];
    private double[][] sigmas = new double[128][];
    private int categoryCount;

    private Builder(IouType type) {
      this.type = type;
    }

    /// An image whose size does not matter, as no masks are compared.
    public void image(long id) {
      image(id, 0, 0);
    }

    /// @param width pixels
    /// @param height pixels
    public void image(long id, int width, int height) {
      if (imageCount == imageIds.length) {
        imageIds = Arrays.copyOf(imageIds, 2 * imageCount);
      }
      if (imageSizes.length < 2 * imageIds.length) {
        imageSizes = Arrays.copyOf(imageSizes, 2 * imageIds.length);
      }
      imageSizes[2 * imageCount] = width;
      imageSizes[2 * imageCount + 1] = height;
      imageIds[imageCount++] = id;
    }

    /// @param newSigmas one a joint: how exactly it can be placed; none for COCO's 17 of a person
    public void category(long id, double... newSigmas) {
      if (categoryCount == categoryIds.length) {
        categoryIds = Arrays.copyOf(categoryIds, 2 * categoryCount);
        sigmas = Arrays.copyOf(sigmas, 2 * categoryCount);
      }
      sigmas[categoryCount] = newSigmas.clone();
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

    /// The pixels of the object added last.
    public void pixels(Segmentation pixels) {
      rows.shapes.pixels(rows.size - 1, pixels);
    }

    /// The joints of the object added last.
    ///
    /// @param count COCO's `num_keypoints`; an object with 0 is ignored
    public void joints(Keypoints joints, long count) {
      rows.shapes.joints(rows.size - 1, joints);
      labelled.set(rows.size - 1, count > 0);
    }

    private Fit fit(IdIndex images, IdIndex categories) {
      Fit fit = new Fit(imageCount, categoryCount);
      for (int i = 0; i < imageCount; i++) {
        fit.size(images.of(imageIds[i]), imageSizes[2 * i], imageSizes[2 * i + 1]);
      }
      for (int i = 0; i < categoryCount; i++) {
        fit.sigmas(categories.of(categoryIds[i]), sigmas[i]);
      }
      return fit;
    }

    /// @throws Problem when an id is there twice, an object is on an image or of a category that is
    ///   not there, or its mask or joints do not fit to them
    public GroundTruth build() {
      return new GroundTruth(this);
    }
  }
}
