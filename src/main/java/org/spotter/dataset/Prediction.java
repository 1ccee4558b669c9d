package org.spotter.dataset;

import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// What a model said about one image. It lives in its run, never among the annotations until a
/// person accepts it.
///
/// @param id unique within the project; 0 before it is stored
/// @param imageId the image it is on
/// @param classIndex the model's class, a place in the run's list of classes
/// @param bbox its box in pixels of the upright image, or null
/// @param segmentation its pixels, or null
/// @param keypoints its joints, or null
/// @param score how sure the model is, 0 to 1
public record Prediction(
    long id,
    long imageId,
    int classIndex,
    @Nullable Box bbox,
    @Nullable Segmentation segmentation,
    @Nullable Keypoints keypoints,
    double score) {
  public static Prediction box(long imageId, int classIndex, Box bbox, double score) {
    return new Prediction(0, imageId, classIndex, bbox, null, null, score);
  }

  /// Another class of the run.
  public Prediction withClass(int newClass) {
    return new Prediction(id, imageId, newClass, bbox, segmentation, keypoints, score);
  }

  public Prediction withBox(Box newBox) {
    return new Prediction(id, imageId, classIndex, newBox, segmentation, keypoints, score);
  }

  public Prediction withShapes(@Nullable Segmentation pixels, @Nullable Keypoints joints) {
    return new Prediction(id, imageId, classIndex, bbox, pixels, joints, score);
  }

  public Prediction withScore(double newScore) {
    return new Prediction(id, imageId, classIndex, bbox, segmentation, keypoints, newScore);
  }
}
