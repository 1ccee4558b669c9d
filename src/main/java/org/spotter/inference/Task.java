package org.spotter.inference;

/// What a model is for.
public enum Task {
  DETECTION("boxes"),
  POSE("joints of persons"),
  SEGMENTATION("masks"),
  CLASSIFICATION("classes of pictures"),
  EMBEDDING("features of crops");

  private final String gives;

  Task(String gives) {
    this.gives = gives;
  }

  /// Whether it gives predictions; features are for search and for small classifiers.
  public boolean predicts() {
    return this != EMBEDDING;
  }

  /// What comes out, in the plural.
  public String gives() {
    return gives;
  }
}
