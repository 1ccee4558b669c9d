package org.spotter.inference;

import org.spotter.geometry.Box;

/// Where a picture lies in a model's input: `input = picture · scale + offset`.
///
/// @param scaleX pixels of the input for one of the picture, across
/// @param scaleY the same, down
/// @param offsetX where the picture's left edge lies in the input
/// @param offsetY where its upper edge lies
/// @param width pixels of the input that the picture covers
/// @param height the same, down
record Placement(double scaleX, double scaleY, int offsetX, int offsetY, int width, int height) {
  /// By the rule of a card. A letterbox scales by the smaller ratio and cuts the covered pixels
  /// down to whole ones, as YOLOX does.
  static Placement of(InputSpec input, int pictureWidth, int pictureHeight) {
    double x = (double) input.width() / pictureWidth;
    double y = (double) input.height() / pictureHeight;
    double r = Math.min(x, y);
    int w = Math.clamp((long) (pictureWidth * r), 1, input.width());
    int h = Math.clamp((long) (pictureHeight * r), 1, input.height());
    return switch (input.resize()) {
      case STRETCH -> new Placement(x, y, 0, 0, input.width(), input.height());
      case LETTERBOX_TOP_LEFT -> new Placement(r, r, 0, 0, w, h);
      case LETTERBOX_CENTRE ->
          new Placement(r, r, (input.width() - w) / 2, (input.height() - h) / 2, w, h);
    };
  }

  /// A box of the input in pixels of the picture, cut at its border; empty when it is outside.
  Box toPicture(double left, double top, double right, double bottom, int width, int height) {
    double x1 = Math.clamp((left - offsetX) / scaleX, 0, width);
    double y1 = Math.clamp((top - offsetY) / scaleY, 0, height);
    double x2 = Math.clamp((right - offsetX) / scaleX, x1, width);
    double y2 = Math.clamp((bottom - offsetY) / scaleY, y1, height);
    return Box.ofCorners(x1, y1, x2, y2);
  }
}
