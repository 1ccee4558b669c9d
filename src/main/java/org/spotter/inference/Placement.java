package org.spotter.inference;

import org.spotter.geometry.Box;

/// Where a part of a picture lies in a model's input: `input = (picture − origin) · scale +
/// offset`.
///
/// @param scaleX pixels of the input for one of the picture, across
/// @param scaleY the same, down
/// @param offsetX where the part's left edge lies in the input
/// @param offsetY where its upper edge lies
/// @param width pixels of the input that the part covers
/// @param height the same, down
/// @param originX where the part begins in the picture
/// @param originY the same, down
record Placement(
    double scaleX,
    double scaleY,
    int offsetX,
    int offsetY,
    int width,
    int height,
    int originX,
    int originY) {
  Placement(double scaleX, double scaleY, int offsetX, int offsetY, int width, int height) {
    this(scaleX, scaleY, offsetX, offsetY, width, height, 0, 0);
  }

  /// By the rule of a card. A letterbox scales by the smaller ratio; the covered pixels are cut
  /// down to whole ones in the corner, as YOLOX does, and rounded in the middle, as Ultralytics
  /// does. What is to be covered is handled by [#covered].
  static Placement of(InputSpec input, Region part) {
    double x = (double) input.width() / part.width();
    double y = (double) input.height() / part.height();
    double r = Math.min(x, y);
    int w = Math.clamp((long) (part.width() * r), 1, input.width());
    int h = Math.clamp((long) (part.height() * r), 1, input.height());
    int rw = Math.clamp(Math.round(part.width() * r), 1, input.width());
    int rh = Math.clamp(Math.round(part.height() * r), 1, input.height());
    int left = (input.width() - rw) / 2;
    int top = (input.height() - rh) / 2;
    return switch (input.resize()) {
      case STRETCH, COVER ->
          new Placement(x, y, 0, 0, input.width(), input.height(), part.x(), part.y());
      case LETTERBOX_TOP_LEFT -> new Placement(r, r, 0, 0, w, h, part.x(), part.y());
      case LETTERBOX_CENTRE -> new Placement(r, r, left, top, rw, rh, part.x(), part.y());
    };
  }

  /// The part that an input sees: all of it, or where the square is to be covered its middle.
  static Region covered(InputSpec input, Region part) {
    if (input.resize() != InputSpec.Resize.COVER) {
      return part;
    }
    double r =
        Math.max((double) input.width() / part.width(), (double) input.height() / part.height());
    int w = Math.clamp(Math.round(input.width() / r), 1, part.width());
    int h = Math.clamp(Math.round(input.height() / r), 1, part.height());
    return new Region(part.x() + (part.width() - w) / 2, part.y() + (part.height() - h) / 2, w, h);
  }

  /// Whether the part becomes smaller, or stays, in both directions.
  boolean shrinks() {
    return scaleX <= 1 && scaleY <= 1;
  }

  double pictureX(double x) {
    return (x - offsetX) / scaleX + originX;
  }

  double pictureY(double y) {
    return (y - offsetY) / scaleY + originY;
  }

  double inputX(double x) {
    return (x - originX) * scaleX + offsetX;
  }

  double inputY(double y) {
    return (y - originY) * scaleY + offsetY;
  }

  /// A box of the input in pixels of the picture, cut at its border; empty when it is outside.
  Box toPicture(double left, double top, double right, double bottom, int width, int height) {
    double[] corners = {left, top, right, bottom};
    toPicture(corners, width, height);
    return Box.ofCorners(corners[0], corners[1], corners[2], corners[3]);
  }

  /// The same of left, top, right and bottom, in their place.
  void toPicture(double[] corners, int width, int height) {
    corners[0] = Math.clamp(pictureX(corners[0]), 0, width);
    corners[1] = Math.clamp(pictureY(corners[1]), 0, height);
    corners[2] = Math.clamp(pictureX(corners[2]), corners[0], width);
    corners[3] = Math.clamp(pictureY(corners[3]), corners[1], height);
  }
}
