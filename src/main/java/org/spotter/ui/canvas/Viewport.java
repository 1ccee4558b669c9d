package org.spotter.ui.canvas;

import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Which part of a picture a view shows, and how large. A value; every operation gives the next
/// one.
///
/// @param scale screen pixels an image pixel has
/// @param x where the image's left edge is in the view
/// @param y where the image's upper edge is in the view
/// @param width of the view in screen pixels
/// @param height of the view in screen pixels
/// @param imageWidth in image pixels
/// @param imageHeight in image pixels
/// @param fitted whether the whole image fills the view, and shall do so when the view's size
///   changes
record Viewport(
    double scale,
    double x,
    double y,
    double width,
    double height,
    double imageWidth,
    double imageHeight,
    boolean fitted) {
  private static final double LARGEST = 64;

  /// Screen pixels around a fitted image.
  private static final double MARGIN = 16;

  /// Screen pixels of the image that stay in view however far it is panned.
  private static final double KEPT = 48;

  static final Viewport EMPTY = new Viewport(1, 0, 0, 0, 0, 0, 0, true);

  /// Another image, fitted into the same view.
  Viewport withImage(double newWidth, double newHeight) {
    return new Viewport(scale, x, y, width, height, newWidth, newHeight, true).fit();
  }

  /// The view with a new size: what was in its middle stays there, and a fitted image stays fitted.
  Viewport resized(double newWidth, double newHeight) {
    Viewport next =
        new Viewport(
            scale,
            x + (newWidth - width) / 2,
            y + (newHeight - height) / 2,
            newWidth,
            newHeight,
            imageWidth,
            imageHeight,
            fitted);
    return fitted ? next.fit() : next.kept();
  }

  /// The whole image, as large as it goes.
  Viewport fit() {
    if (isEmpty()) {
      return this;
    }
    return centred(Box.ofCorners(0, 0, imageWidth, imageHeight), fittingScale(), true);
  }

  /// The part of the image, as large as it goes but not larger than four times.
  Viewport zoomedTo(Box part) {
    if (isEmpty()) {
      return this;
    }
    double room = 0.6;
    double wide = room * width / Math.max(1, part.width());
    double high = room * height / Math.max(1, part.height());
    return centred(part, Math.min(4, Math.min(wide, high)), false);
  }

  /// Another scale, with the image point under the given point of the view staying there.
  Viewport zoomedAt(Point at, double newScale) {
    double next = limited(newScale);
    double ratio = next / scale;
    return at(next, at.x() - (at.x() - x) * ratio, at.y() - (at.y() - y) * ratio, false).kept();
  }

  Viewport panned(double dx, double dy) {
    return at(scale, x + dx, y + dy, false).kept();
  }

  /// The view as seen from another corner, for drawing on a piece of the screen.
  Viewport from(double left, double top) {
    return at(scale, x - left, y - top, fitted);
  }

  /// The view on a finer screen.
  ///
  /// @param unit pixels of that screen for each pixel of this
  Viewport finer(double unit) {
    return new Viewport(
        scale * unit,
        x * unit,
        y * unit,
        width * unit,
        height * unit,
        imageWidth,
        imageHeight,
        fitted);
  }

  /// The view for drawing something that far away from where it is.
  Viewport shifted(double imageDx, double imageDy) {
    return at(scale, x + imageDx * scale, y + imageDy * scale, fitted);
  }

  Point toImage(double screenX, double screenY) {
    return new Point((screenX - x) / scale, (screenY - y) / scale);
  }

  double screenX(double imageX) {
    return x + imageX * scale;
  }

  double screenY(double imageY) {
    return y + imageY * scale;
  }

  /// A box of the image in the view.
  Box toScreen(Box box) {
    return new Box(screenX(box.x()), screenY(box.y()), box.width() * scale, box.height() * scale);
  }

  /// A box of the view in the image.
  Box toImage(Box screen) {
    Point corner = toImage(screen.x(), screen.y());
    return new Box(corner.x(), corner.y(), screen.width() / scale, screen.height() / scale);
  }

  /// The view with a margin around it.
  Viewport widened(double margin) {
    return new Viewport(
        scale,
        x + margin,
        y + margin,
        width + 2 * margin,
        height + 2 * margin,
        imageWidth,
        imageHeight,
        fitted);
  }

  /// Whether it shows the same as the other, only elsewhere.
  boolean isPanOf(Viewport other) {
    return scale == other.scale
        && width == other.width
        && height == other.height
        && imageWidth == other.imageWidth
        && imageHeight == other.imageHeight;
  }

  /// How many image pixels a screen pixel is.
  double pixel() {
    return 1 / scale;
  }

  /// What the view shows, in image pixels; reaches over the image's border where that is in view.
  Box visible() {
    return toImage(new Box(0, 0, width, height));
  }

  Point middle() {
    return new Point(width / 2, height / 2);
  }

  boolean isEmpty() {
    return width <= 0 || height <= 0 || imageWidth <= 0 || imageHeight <= 0;
  }

  private double fittingScale() {
    double wide = Math.max(1, width - 2 * MARGIN) / imageWidth;
    double high = Math.max(1, height - 2 * MARGIN) / imageHeight;
    return Math.min(wide, high);
  }

  private double limited(double wish) {
    double smallest = isEmpty() ? 1e-3 : Math.min(1, fittingScale()) / 4;
    return Math.clamp(wish, smallest, LARGEST);
  }

  private Viewport centred(Box part, double wish, boolean fits) {
    double next = limited(wish);
    Point c = part.center();
    return at(next, width / 2 - c.x() * next, height / 2 - c.y() * next, fits).kept();
  }

  /// On whole screen pixels, and with a piece of the image in view.
  private Viewport kept() {
    if (isEmpty()) {
      return this;
    }
    return at(
        scale,
        Math.rint(within(x, imageWidth * scale, width)),
        Math.rint(within(y, imageHeight * scale, height)),
        fitted);
  }

  private static double within(double start, double length, double view) {
    double least = Math.min(KEPT, Math.min(length, view));
    return Math.clamp(start, least - length, view - least);
  }

  private Viewport at(double newScale, double newX, double newY, boolean fits) {
    return new Viewport(newScale, newX, newY, width, height, imageWidth, imageHeight, fits);
  }
}
