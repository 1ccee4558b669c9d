package org.spotter.ui.canvas;

import java.util.List;
import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Mark;
import org.spotter.geometry.Box;

/// One view of the picture, in layers: picture, resting shapes, their tags, and what is live.
final class Sheet extends Region {
  /// More tags in view would cover the picture; then only the one under the pointer is shown.
  private static final int MOST_TAGS = 120;

  /// From this scale on a grid separates the pixels.
  private static final double GRID = 8;

  /// How far, in screen pixels, panning goes before picture and shapes are drawn again.
  private static final double MARGIN = 160;

  private static final double CAPTION_INSET = 8;

  private final Layer pictureLayer = new Layer(MARGIN);
  private final Layer shapeLayer = new Layer(MARGIN);
  private final PaintLayer paintLayer = new PaintLayer();
  private final NibView nib = new NibView();
  private final Layer tagLayer = new Layer(0);
  private final Layer liveLayer = new Layer(0);
  private final Label caption = new Label();
  private final MaskImages masks = new MaskImages();
  private final ShapePainter shapes = new ShapePainter(shapeLayer.gc(), masks);
  private final TagPainter tags = new TagPainter(tagLayer.gc());
  private final LivePainter live = new LivePainter(liveLayer.gc(), masks);

  private @Nullable ScreenPicture picture;
  private List<Figure> figures = List.of();
  private @Nullable LiveScene scene;
  private @Nullable Box spot;
  private Viewport view = Viewport.EMPTY;

  /// @param title what it says in its corner while [#setCaptioned]
  Sheet(String title) {
    getStyleClass().add("canvas-sheet");
    caption.setText(title);
    caption.getStyleClass().add("canvas-caption");
    caption.setMouseTransparent(true);
    caption.setVisible(false);
    getChildren().addAll(pictureLayer, shapeLayer, paintLayer, tagLayer, liveLayer, nib, caption);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  void setCaptioned(boolean shown) {
    caption.setVisible(shown);
  }

  void setPicture(@Nullable ScreenPicture newPicture) {
    picture = newPicture;
    pictureLayer.invalidate();
    requestLayout();
  }

  void setFigures(List<Figure> newFigures) {
    Damage.between(figures, newFigures)
        .ifPresent(part -> {
          shapeLayer.invalidate(part);
          tagLayer.invalidate();
          requestLayout();
        });
    figures = List.copyOf(newFigures);
  }

  void setView(Viewport newView) {
    if (!view.equals(newView)) {
      view = newView;
      liveLayer.invalidate();
      requestLayout();
    }
  }

  void setLive(@Nullable LiveScene newScene) {
    if (!LiveScene.looksSame(scene, newScene)) {
      liveLayer.invalidate();
    }
    scene = newScene;
    tagLayer.setVisible(newScene == null || !newScene.busy());
    requestLayout();
  }

  /// Rings a place, so that the eye finds it; null for none.
  void setSpot(@Nullable Box newSpot) {
    if (!Objects.equals(spot, newSpot)) {
      spot = newSpot;
      liveLayer.invalidate();
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    caption.resizeRelocate(
        CAPTION_INSET, CAPTION_INSET, caption.prefWidth(-1), caption.prefHeight(-1));
    pictureLayer.show(view, this::drawPicture);
    shapeLayer.show(view, this::drawShapes);
    if (tagLayer.isVisible()) {
      tagLayer.show(view, this::drawTags);
    }
    liveLayer.show(view, (at, _) -> drawLive(at));
    showPaint();
  }

  private void showPaint() {
    Mark.Painted painted = scene == null ? null : scene.painted();
    if (scene == null || painted == null) {
      paintLayer.show(null, Color.TRANSPARENT, view);
    } else {
      Color color = scene.figures().palette().color(painted.categoryId());
      paintLayer.show(painted.mask(), color, view);
    }
    nib.show(scene == null ? null : scene.nib(), view);
  }

  private void drawPicture(Viewport at, Box part) {
    if (picture != null) {
      picture.draw(pictureLayer.gc(), at);
      if (at.scale() >= GRID) {
        drawGrid(pictureLayer.gc(), at, part.clip(at.imageWidth(), at.imageHeight()));
      }
    }
  }

  private static void drawGrid(GraphicsContext gc, Viewport at, Box inside) {
    gc.setStroke(Color.gray(0.5, 0.35));
    gc.setLineWidth(1);
    for (double x = Math.ceil(inside.x()); x <= inside.right(); x++) {
      double on = Math.rint(at.screenX(x)) + 0.5;
      gc.strokeLine(on, at.screenY(inside.y()), on, at.screenY(inside.bottom()));
    }
    for (double y = Math.ceil(inside.y()); y <= inside.bottom(); y++) {
      double on = Math.rint(at.screenY(y)) + 0.5;
      gc.strokeLine(at.screenX(inside.x()), on, at.screenX(inside.right()), on);
    }
  }

  private void drawShapes(Viewport at, Box part) {
    within(part).forEach(f -> shapes.paint(f, at, ShapePainter.Look.RESTING));
  }

  private void drawTags(Viewport at, Box part) {
    List<Figure> shown = within(part);
    if (shown.size() <= MOST_TAGS) {
      shown.forEach(f -> tags.paint(f, at));
    }
  }

  private void drawLive(Viewport at) {
    if (scene != null) {
      live.paint(scene, at);
    }
    if (spot != null) {
      live.spot(at.toScreen(spot));
    }
  }

  private List<Figure> within(Box part) {
    return figures.stream().filter(f -> f.bounds().intersects(part)).toList();
  }
}
