package org.spotter.evaluation;

import org.spotter.geometry.Box;

/// What became of a prediction or an object at one IoU threshold.
public sealed interface Match {
  long imageId();

  /// An object that is really there.
  record Labelled(long annotationId, long imageId, long categoryId, Box box) {}

  /// What the model said.
  record Predicted(long predictionId, long imageId, long categoryId, Box box, double score) {}

  /// A prediction that found its object.
  ///
  /// @param iou how much they overlap: the IoU of boxes or masks, or the OKS of joints
  record TruePositive(Labelled object, Predicted prediction, double iou) implements Match {
    @Override
    public long imageId() {
      return object.imageId();
    }
  }

  /// A prediction of something that is not there, or was found by a surer prediction.
  record FalsePositive(Predicted prediction) implements Match {
    @Override
    public long imageId() {
      return prediction.imageId();
    }
  }

  /// An object that no prediction found.
  record FalseNegative(Labelled object) implements Match {
    @Override
    public long imageId() {
      return object.imageId();
    }
  }

  /// A prediction that fell on a crowd, or on a person without labelled joints, and counts neither
  /// way.
  record Ignored(Predicted prediction) implements Match {
    @Override
    public long imageId() {
      return prediction.imageId();
    }
  }
}
