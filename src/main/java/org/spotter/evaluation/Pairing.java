package org.spotter.evaluation;

import org.spotter.task.Problem;

/// Ground truth and predictions brought together: each prediction's image and category found, and
/// both grouped by category and image.
///
/// @param image a prediction's image, as its place in the ground truth
/// @param category a prediction's category, as its place in the ground truth
record Pairing(
    GroundTruth truth,
    Detections found,
    int[] image,
    int[] category,
    Grouping objects,
    Grouping detections) {

  static Pairing of(GroundTruth truth, Detections found) {
    int n = found.count();
    int[] image = new int[n];
    int[] category = new int[n];
    for (int i = 0; i < n; i++) {
      image[i] = place(truth.images, found.rows.imageId[i], "image", i);
      category[i] = place(truth.categories, found.rows.categoryId[i], "category", i);
    }
    int images = truth.imageIds.length;
    int categories = truth.categoryIds.length;
    return new Pairing(
        truth,
        found,
        image,
        category,
        Grouping.of(truth.category, categories, truth.image, images),
        Grouping.of(category, categories, image, images));
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
