package org.spotter.ui.canvas;

import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.ui.canvas.ink.Ink;

/// The resting shapes as plain pixels, drawn again only where and when they must be.
///
/// It reaches over the view's edges by a margin; while panning stays within that, the picture of
/// the shapes is moved. When there is much to draw and only the view has changed, that picture is
/// moved and scaled at once, and the sharp one comes as soon as it is drawn in the background.
final class InkLayer extends ImageView {
  /// Lines and joints reach this many screen pixels over a figure's bounds.
  private static final double OVERHANG = 8;

  private final double margin;
  private final Executor background;
  private final Runnable again;
  private Sheetful front = new Sheetful(1, 1);
  private Sheetful back = front;
  private Viewport drawn = Viewport.EMPTY;
  private boolean stale = true;
  private @Nullable Box damage;
  private double unit = 1;
  private long version;
  private boolean drawing;

  /// Draws at a viewport what intersects a part of the image, with what is to be seen at the moment
  /// it was made: on any thread.
  @FunctionalInterface
  interface Drawing {
    void draw(Surface surface, Viewport at, Box part);
  }

  /// @param margin in screen pixels
  /// @param background where much is drawn
  /// @param again asks for [#show] after that
  InkLayer(double margin, Executor background, Runnable again) {
    this.margin = margin;
    this.background = background;
    this.again = again;
    setMouseTransparent(true);
    setSmooth(false);
  }

  void invalidate() {
    stale = true;
    version++;
  }

  /// Only this part of the image must be drawn again.
  void invalidate(Box part) {
    damage = damage == null ? part : damage.union(part);
    version++;
  }

  /// Brings the layer up to date, or on its way there.
  ///
  /// @param hardware pixels of the hardware that a screen pixel has a side
  /// @param heavy whether there is so much to draw that a frame would be late
  void show(Viewport view, double hardware, boolean heavy, Drawing content) {
    Viewport wide = view.widened(margin);
    fit(wide, hardware);
    if (stale || !isOfImage(wide)) {
      drawAll(wide, content);
    } else {
      if (damage != null) {
        drawPart(damage, content);
      }
      if (!isNear(wide) && heavy) {
        drawLater(wide, content);
      } else if (!isNear(wide)) {
        drawAll(wide, content);
      }
    }
    stale = false;
    damage = null;
    place(wide);
  }

  private boolean isOfImage(Viewport wide) {
    return wide.imageWidth() == drawn.imageWidth() && wide.imageHeight() == drawn.imageHeight();
  }

  private boolean isNear(Viewport wide) {
    return wide.isPanOf(drawn)
        && Math.abs(wide.x() - drawn.x()) <= margin
        && Math.abs(wide.y() - drawn.y()) <= margin;
  }

  private void fit(Viewport wide, double hardware) {
    int width = (int) Math.max(1, Math.ceil(wide.width() * hardware));
    int height = (int) Math.max(1, Math.ceil(wide.height() * hardware));
    if (front.ink.width() != width || front.ink.height() != height || unit != hardware) {
      unit = hardware;
      front = new Sheetful(width, height);
      back = front;
      setImage(front.image);
      invalidate();
    }
  }

  private void drawAll(Viewport wide, Drawing content) {
    drawn = wide;
    front.ink.clipNothing();
    front.draw(content, wide, unit);
    front.changed(0, 0, front.ink.width(), front.ink.height());
  }

  private void drawPart(Box part, Drawing content) {
    Box on = drawn.toScreen(part);
    int left = (int) Math.max(0, Math.floor((on.x() - OVERHANG) * unit));
    int top = (int) Math.max(0, Math.floor((on.y() - OVERHANG) * unit));
    int right = (int) Math.min(front.ink.width(), Math.ceil((on.right() + OVERHANG) * unit));
    int bottom = (int) Math.min(front.ink.height(), Math.ceil((on.bottom() + OVERHANG) * unit));
    if (left < right && top < bottom) {
      front.ink.clip(left, top, right, bottom);
      front.draw(content, drawn, unit);
      front.changed(left, top, right - left, bottom - top);
    }
  }

  private void drawLater(Viewport wide, Drawing content) {
    if (!drawing) {
      drawing = true;
      long of = version;
      Sheetful onto = spare();
      double fineness = unit;
      background.execute(() -> {
        onto.ink.clipNothing();
        onto.draw(content, wide, fineness);
        Platform.runLater(() -> arrived(onto, wide, of));
      });
    }
  }

  private Sheetful spare() {
    if (back == front) {
      back = new Sheetful(front.ink.width(), front.ink.height());
    }
    return back;
  }

  /// What was drawn of figures that have changed meanwhile is of no use.
  private void arrived(Sheetful made, Viewport wide, long of) {
    drawing = false;
    if (of == version && made == back) {
      back = front;
      front = made;
      drawn = wide;
      front.changed(0, 0, front.ink.width(), front.ink.height());
      setImage(front.image);
    }
    again.run();
  }

  private void place(Viewport wide) {
    double ratio = wide.scale() / drawn.scale();
    setFitWidth(front.ink.width() / unit * ratio);
    setFitHeight(front.ink.height() / unit * ratio);
    relocate(wide.x() - drawn.x() * ratio - margin, wide.y() - drawn.y() * ratio - margin);
  }

  /// Pixels and the image that shows them.
  private static final class Sheetful {
    private final Ink ink;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Sheetful(int width, int height) {
      ink = new Ink(width, height);
      buffer = Raster.buffer(ink);
      image = new WritableImage(buffer);
    }

    /// Draws inside the ink's clip.
    void draw(Drawing content, Viewport at, double unit) {
      ink.clear();
      Box part = ink.clipped();
      Viewport fine = unit == 1 ? at : at.finer(unit);
      content.draw(new InkSurface(ink, unit), fine, fine.toImage(part));
    }

    void changed(int x, int y, int width, int height) {
      buffer.updateBuffer(_ -> new Rectangle2D(x, y, width, height));
    }
  }
}
