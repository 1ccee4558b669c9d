package org.spotter.editing;

import java.util.List;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;

/// An operation on the polygons or the mask of each of what is selected.
interface Reshaping extends OneByOne {
  /// Whether it can do anything with such a segmentation.
  boolean takes(Segmentation segmentation, Image image);

  /// What becomes of it; the same when nothing does, and an empty one when nothing could be left:
  /// then it stays as it is.
  Segmentation after(Segmentation segmentation, Image image);

  @Override
  default List<Annotation> targets(Scene scene) {
    Image image = scene.document().image();
    return OneByOne.super.targets(scene).stream().filter(a -> takes(a, image)).toList();
  }

  private boolean takes(Annotation a, Image image) {
    return a.segmentation() != null
        && a.segmentation().bounds() != null
        && takes(a.segmentation(), image);
  }

  /// By the kinds of what is selected alone: what comes of it may take a while to find out.
  @Override
  default boolean isPossible(Scene scene) {
    return !targets(scene).isEmpty();
  }

  @Override
  default UnaryOperator<Annotation> change(Scene scene) {
    return a -> after(a, scene.document().image());
  }

  private Annotation after(Annotation annotation, Image image) {
    Segmentation given = annotation.segmentation();
    if (given == null) {
      return annotation;
    }
    Segmentation after = after(given, image);
    boolean same = after.equals(given) || after.bounds() == null;
    return same ? annotation : annotation.withSegmentation(after);
  }
}
