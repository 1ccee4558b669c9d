package org.spotter.ui.canvas;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Which part of the picture is in view, and the ways to another.
final class Navigation {
  private static final double STEP = 1.25;

  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final Supplier<@Nullable Point> pointer;
  private final DoubleSupplier hardware;
  private final Runnable moved;
  private Viewport view = Viewport.EMPTY;

  /// @param pointer where the pointer is in image pixels, or null
  /// @param hardware pixels of the screen's hardware that a screen pixel has a side
  /// @param moved told of every new view
  Navigation(Supplier<@Nullable Point> pointer, DoubleSupplier hardware, Runnable moved) {
    this.pointer = pointer;
    this.hardware = hardware;
    this.moved = moved;
  }

  Viewport view() {
    return view;
  }

  /// Pixels of the hardware that an image pixel has.
  ReadOnlyDoubleProperty zoom() {
    return zoom.getReadOnlyProperty();
  }

  void go(Viewport next) {
    view = next;
    zoom.set(next.scale() * hardware.getAsDouble());
    moved.run();
  }

  /// The view has another size.
  void resize(double width, double height) {
    if (view.width() != width || view.height() != height) {
      go(view.resized(width, height));
    }
  }

  void fit() {
    go(view.fit());
  }

  /// One image pixel a hardware pixel.
  void actualSize() {
    go(view.zoomedAt(focus(), 1 / hardware.getAsDouble()));
  }

  void zoomIn() {
    zoomAt(focus(), STEP);
  }

  void zoomOut() {
    zoomAt(focus(), 1 / STEP);
  }

  void zoomAt(Point at, double factor) {
    go(view.zoomedAt(at, view.scale() * factor));
  }

  void zoomTo(Box part) {
    go(view.zoomedTo(part));
  }

  /// The same scale with another point of the image in the middle.
  void centreAt(Point at) {
    Point middle = view.middle();
    panBy(middle.x() - view.screenX(at.x()), middle.y() - view.screenY(at.y()));
  }

  /// Pans so that a part of the image is in view; not at all when it is, or the pointer is on it.
  void bringIn(Box part) {
    Point at = pointer.get();
    if (at != null && part.contains(at)) {
      return;
    }
    Box on = view.toScreen(part);
    boolean inside =
        on.x() >= 0 && on.y() >= 0 && on.right() <= view.width() && on.bottom() <= view.height();
    boolean fills = on.width() > view.width() || on.height() > view.height();
    if (!inside && !(fills && on.intersects(new Box(0, 0, view.width(), view.height())))) {
      centreAt(part.center());
    }
  }

  void panBy(double dx, double dy) {
    go(view.panned(dx, dy));
  }

  /// The pointer when it is over the view, else the middle.
  private Point focus() {
    Point at = pointer.get();
    if (at == null) {
      return view.middle();
    }
    Point on = new Point(view.screenX(at.x()), view.screenY(at.y()));
    boolean inside = new Box(0, 0, view.width(), view.height()).contains(on);
    return inside ? on : view.middle();
  }
}
