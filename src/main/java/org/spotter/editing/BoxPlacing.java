package org.spotter.editing;

import org.spotter.dataset.Image;
import org.spotter.geometry.Box;

/// A box that is placed with the keys alone: arrows move it, with Shift they size it from its lower
/// right corner. Each step is a hundredth of the image's longer side, with Alt one pixel.
final class BoxPlacing {
  private BoxPlacing() {}

  /// A quarter of the image's width and height, in its middle.
  static Box start(Image image) {
    double width = Math.max(1, Math.rint(image.width() / 4.0));
    double height = Math.max(1, Math.rint(image.height() / 4.0));
    return new Box(
        Math.floor((image.width() - width) / 2),
        Math.floor((image.height() - height) / 2),
        width,
        height);
  }

  /// The box after a key, inside the image and with at least one pixel a side.
  static Box after(Box box, KeyEvent event, Image image) {
    double stride = stride(event.modifiers(), image);
    return switch (event.key()) {
      case LEFT -> changed(box, event.modifiers().shift(), -stride, 0, image);
      case RIGHT -> changed(box, event.modifiers().shift(), stride, 0, image);
      case UP -> changed(box, event.modifiers().shift(), 0, -stride, image);
      case DOWN -> changed(box, event.modifiers().shift(), 0, stride, image);
      case ESCAPE, ENTER, DELETE, BACKSPACE -> box;
    };
  }

  private static double stride(Modifiers modifiers, Image image) {
    double longer = Math.max(image.width(), image.height());
    return modifiers.alt() ? 1 : Math.max(1, Math.rint(longer / 100));
  }

  private static Box changed(Box box, boolean sizes, double dx, double dy, Image image) {
    return sizes ? sized(box, dx, dy, image) : moved(box, dx, dy, image);
  }

  private static Box moved(Box box, double dx, double dy, Image image) {
    return new Box(
        Math.clamp(box.x() + dx, 0, Math.max(0, image.width() - box.width())),
        Math.clamp(box.y() + dy, 0, Math.max(0, image.height() - box.height())),
        box.width(),
        box.height());
  }

  /// A box with its lower right corner elsewhere, no further out than the image or where it was.
  static Box sized(Box box, double dx, double dy, Image image) {
    double right = Math.max(box.right(), image.width());
    double bottom = Math.max(box.bottom(), image.height());
    return new Box(
        box.x(),
        box.y(),
        Math.clamp(box.width() + dx, Math.min(1, box.width()), right - box.x()),
        Math.clamp(box.height() + dy, Math.min(1, box.height()), bottom - box.y()));
  }
}
