package org.spotter.inference;

/// Boxes in the layouts that there are.
final class BoxLayout {
  private BoxLayout() {}

  /// Adds the box whose four numbers begin at `at`.
  ///
  /// @param width what its numbers across are multiplied by
  /// @param height what its numbers down are multiplied by
  static void add(
      float[] v,
      int at,
      OutputSpec.Tables.Layout layout,
      float width,
      float height,
      int classIndex,
      float score,
      Candidates into) {
    if (!into.takes(score)) {
      return;
    }
    float a = v[at];
    float b = v[at + 1];
    float c = v[at + 2];
    float d = v[at + 3];
    switch (layout) {
      case XYXY ->
          into.add(a * width, b * height, c * width, d * height, classIndex, score, at / 4);
      case YXYX ->
          into.add(b * width, a * height, d * width, c * height, classIndex, score, at / 4);
      case XYWH ->
          into.add(
              a * width, b * height, (a + c) * width, (b + d) * height, classIndex, score, at / 4);
      case CXCYWH ->
          into.add(
              (a - c / 2) * width,
              (b - d / 2) * height,
              (a + c / 2) * width,
              (b + d / 2) * height,
              classIndex,
              score,
              at / 4);
    }
  }
}
