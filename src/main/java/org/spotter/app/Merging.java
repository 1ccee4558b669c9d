package org.spotter.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.format.DatasetSink;
import org.spotter.format.Extras;
import org.spotter.format.PictureSizes;
import org.spotter.store.Bulk;
import org.spotter.task.Problem;

/// Stores what a reader gives, but for what the project has already.
final class Merging implements DatasetSink {
  private final Bulk bulk;
  private final Existing existing;
  private final ImportIds ids;
  private final ImageFolders folders;
  private final PictureSizes sizes;
  private final ImportTally tally = new ImportTally();

  Merging(Bulk bulk, Existing existing, ImportIds ids, ImageFolders folders, PictureSizes sizes) {
    this.bulk = bulk;
    this.existing = existing;
    this.ids = ids;
    this.folders = folders;
    this.sizes = sizes;
  }

  ImportDataset.Result result() {
    return tally.result();
  }

  @Override
  public void dataset(Extra extra) {
    if (!extra.isEmpty()) {
      bulk.datasetExtra(Extras.merge(existing.datasetExtra(), extra));
    }
  }

  @Override
  public void category(Category category) {
    Optional<Category> same = existing.category(category.name());
    if (same.isPresent()) {
      ids.categories.rename(category.id(), same.get().id());
      tally.sameCategories++;
      join(same.get(), category);
    } else {
      long id = ids.categories.forNew(category.id());
      bulk.add(id == category.id() ? category : withId(category, id));
      tally.categories++;
    }
  }

  /// An import of keypoints gives its skeleton to a category that had none.
  private void join(Category ours, Category theirs) {
    if (theirs.skeleton() == null) {
      return;
    }
    if (ours.skeleton() == null) {
      bulk.replace(
          new Category(
              ours.id(),
              ours.name(),
              ours.supercategory(),
              ours.color(),
              theirs.skeleton(),
              ours.attributes(),
              ours.extra()));
    } else if (!ours.skeleton().joints().equals(theirs.skeleton().joints())) {
      throw new Problem(
          "The category \""
              + ours.name()
              + "\" has other joints in the file than in the project; rename one of the two."
              + " Nothing was imported.");
    }
  }

  private static Category withId(Category c, long id) {
    return new Category(
        id, c.name(), c.supercategory(), c.color(), c.skeleton(), c.attributes(), c.extra());
  }

  @Override
  public void image(Image given) {
    ImageFolder folder = folders.with(given.fileName());
    boolean present = folder.has(given.fileName());
    tally.countPicture(given.fileName(), present);
    Image image = placed(given, folder, present);
    Optional<Image> same = existing.image(given.fileName());
    if (same.isPresent()) {
      requireSamePicture(same.get(), image, present);
      ids.images.rename(given.id(), same.get().id());
      tally.sameImages++;
      complete(same.get(), image);
    } else {
      bulk.add(image);
      tally.images++;
    }
  }

  private Image placed(Image given, ImageFolder folder, boolean present) {
    Image image =
        new Image(
            existing.image(given.fileName()).isPresent()
                ? given.id()
                : ids.images.forNew(given.id()),
            given.fileName(),
            folder.pathOf(given.path()),
            given.width(),
            given.height(),
            given.split(),
            given.state(),
            given.comment(),
            given.extra(),
            given.tags(),
            given.complete());
    boolean sized = given.width() > 0 && given.height() > 0;
    return sized || !present ? image : sized(image, folder.resolve(given.fileName()));
  }

  private Image sized(Image image, Path picture) {
    try {
      PictureSizes.Size size = sizes.of(picture);
      return image.withSize(size.width(), size.height());
    } catch (Problem unreadable) {
      tally.warnings.add(unreadable.sentence());
      return image;
    }
  }

  private void requireSamePicture(Image ours, Image theirs, boolean present) {
    if (present && !ours.path().equals(theirs.path()) && existing.hasPicture(ours)) {
      throw new Problem(
          "The image \""
              + ours.fileName()
              + "\" is "
              + ours.path()
              + " in the project, but "
              + theirs.path()
              + " in the file to import; import them by a folder above both, with different"
              + " names. Nothing was imported.");
    }
  }

  /// An image that came from a folder gets the fields a data set has for it; one whose picture was
  /// missing gets its place.
  private void complete(Image ours, Image theirs) {
    boolean found = !ours.path().equals(theirs.path()) && !existing.hasPicture(ours);
    boolean sized = ours.width() > 0 && ours.height() > 0;
    Image complete =
        new Image(
            ours.id(),
            ours.fileName(),
            found ? theirs.path() : ours.path(),
            sized ? ours.width() : theirs.width(),
            sized ? ours.height() : theirs.height(),
            ours.split(),
            ours.state(),
            ours.comment(),
            Extras.merge(ours.extra(), theirs.extra()),
            ours.tags(),
            ours.complete());
    if (!complete.equals(ours)) {
      bulk.replace(complete);
    }
  }

  @Override
  public void annotation(Annotation given) {
    Annotation a =
        placed(
            given,
            given.id(),
            ids.images.of(given.imageId()),
            ids.categories.of(given.categoryId()));
    @Nullable Annotation taken = existing.annotation(a.id()).orElse(null);
    if (taken == null) {
      bulk.add(a);
      tally.annotations++;
    } else if (existing.saysTheSame(a)) {
      tally.sameAnnotations++;
    } else if (isWithoutKeypoints(taken, a)) {
      bulk.replace(a);
      tally.completedAnnotations++;
    } else {
      bulk.add(placed(a, ids.newAnnotation(), a.imageId(), a.categoryId()));
      tally.annotations++;
      tally.renumberedAnnotations++;
    }
  }

  /// COCO's keypoint files have the persons of its instance files, by the same ids, with joints.
  private static boolean isWithoutKeypoints(Annotation ours, Annotation theirs) {
    return ours.keypoints() == null
        && theirs.keypoints() != null
        && ours.imageId() == theirs.imageId()
        && ours.categoryId() == theirs.categoryId()
        && ours.iscrowd() == theirs.iscrowd()
        && Objects.equals(ours.bbox(), theirs.bbox());
  }

  private static Annotation placed(Annotation a, long id, long imageId, long categoryId) {
    if (a.id() == id && a.imageId() == imageId && a.categoryId() == categoryId) {
      return a;
    }
    return a.withIds(id, imageId, categoryId);
  }

  @Override
  public void warning(String sentence) {
    tally.warnings.add(sentence);
  }
}
