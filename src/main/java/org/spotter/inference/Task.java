package org.spotter.inference;

/// What a model is for.
public enum Task {
  DETECTION(true, "boxes"),
  POSE(false, "joints of persons"),
  SEGMENTATION(false, "masks"),
  CLASSIFICATION(false, "classes of pictures"),
  EMBEDDING(false, "features of crops");

  private final boolean runnable;
  private final String gives;

  Task(boolean runnable, String gives) {
    this.runnable = runnable;
    this.gives = gives;
  }

  /// Whether this version of Spotter can run such models.
  public boolean runnable() {
    return runnable;
  }

  /// What comes out, in the plural.
  public String gives() {
    return gives;
  }
}
