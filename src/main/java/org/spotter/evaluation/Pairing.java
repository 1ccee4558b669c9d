package org.spotter.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.spotter.task.Problem;

/// Ground truth and predictions brought together: each prediction's image and category found, and
/// both grouped by category and image.
final class Pairing {
  final GroundTruth truth;
  final Detections found;

  /// A prediction's image and category, as places in the ground truth.
  final int[] image;

  final int[] category;
  final Grouping objects;
  final Grouping detections;

  private Pairing(
      GroundTruth truth, Detections found, int[] image, int[] category, Grouping detections) {
    int images = truth.imageIds.length;
    int categories = truth.categoryIds.length;
    this.truth = truth;
    this.found = found;
    this.image = image;
    this.category = category;
    this.objects = Grouping.of(truth.category, categories, truth.image, images);
    this.detections = detections;
  }

  /// @throws Problem when a prediction is on an image or of a category that is not there, or its
  ///   mask or joints do not fit to them
  static Pairing of(GroundTruth truth, Detections found) {
    int n = found.count();
    int[] image = new int[n];
    int[] category = new int[n];
    for (int i = 0; i < n; i++) {
      image[i] = place(truth.images, found.rows.imageId[i], "image", i);
      category[i] = place(truth.categories, found.rows.categoryId[i], "category", i);
    }
    truth.checkPredictions(found.rows, image, category);
    Grouping detections =
        Grouping.of(category, truth.categoryIds.length, image, truth.imageIds.length);
    return new Pairing(truth, found, image, category, detections);
  }

  /// The same predictions beside other objects of the same images and categories.
  Pairing with(GroundTruth other) {
    return new Pairing(other, found, image, category, detections);
  }

  /// A new measure of how much predictions and objects are the same, for one thread; what is of
  /// another category may come out as 0.
  Overlap overlap() {
    return overlap(false);
  }

  /// A new measure that holds across categories too, for one thread. Joints are compared with those
  /// of another category only where there are as many.
  Overlap overlapOfAll() {
    return overlap(true);
  }

  private Overlap overlap(boolean all) {
    return switch (truth.type) {
      case BBOX -> new BoxOverlap(this);
      case SEGM -> new MaskOverlap(this, all);
      case KEYPOINTS -> new JointOverlap(this, all);
    };
  }

  /// Objects grouped by image alone, in the order they came.
  Grouping objectsByImage() {
    return Grouping.of(truth.image, truth.imageIds.length);
  }

  /// Predictions grouped by image alone, in the order they came.
  Grouping predictionsByImage() {
    return Grouping.of(image, truth.imageIds.length);
  }

  /// The categories, those with the most predictions first: a good order for sharing work.
  int[] largestFirst() {
    return IntStream.range(0, truth.categoryIds.length)
        .boxed()
        .sorted(Comparator.comparingInt(k -> detections.start[k] - detections.start[k + 1]))
        .mapToInt(k -> k)
        .toArray();
  }

  private static int place(IdIndex index, long id, String what, int row) {
    int place = index.of(id);
    if (place < 0) {
      throw new Problem(
          "Prediction number "
              + (row + 1)
              + " refers to "
              + what
              + " "
              + id
              + ", which the ground truth does not have.");
    }
    return place;
  }
}
