package org.spotter.ui.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// One view of the picture, in layers: picture, resting shapes, their tags, and what is live.
final class Sheet extends Region {
  /// More tags in view would cover the picture; then only the one under the pointer is shown.
  private static final int MOST_TAGS = 120;

  /// From this scale on a grid separates the pixels.
  private static final double GRID = 8;

  private final Layer pictureLayer = new Layer();
  private final Layer shapeLayer = new Layer();
  private final Layer tagLayer = new Layer();
  private final Layer liveLayer = new Layer();
  private final MaskImages masks = new MaskImages();
  private final ShapePainter shapes = new ShapePainter(shapeLayer.gc(), masks);
  private final TagPainter tags = new TagPainter(tagLayer.gc());
  private final LivePainter live = new LivePainter(liveLayer.gc(), masks);

  private @Nullable ScreenPicture picture;
  private List<Figure> figures = List.of();
  private @Nullable LiveScene scene;
  private Viewport view = Viewport.EMPTY;

  Sheet() {
    getStyleClass().add("canvas-sheet");
    getChildren().addAll(pictureLayer, shapeLayer, tagLayer, liveLayer);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  void setPicture(@Nullable ScreenPicture newPicture) {
    picture = newPicture;
    invalidate(pictureLayer);
  }

  void setFigures(List<Figure> newFigures) {
    if (!figures.equals(newFigures)) {
      figures = List.copyOf(newFigures);
      invalidate(shapeLayer, tagLayer);
    }
  }

  void setView(Viewport newView) {
    if (!view.equals(newView)) {
      view = newView;
      invalidate(pictureLayer, shapeLayer, tagLayer, liveLayer);
    }
  }

  void setLive(@Nullable LiveScene newScene) {
    scene = newScene;
    tagLayer.setVisible(newScene == null || !newScene.busy());
    invalidate(liveLayer);
  }

  private void invalidate(Layer... layers) {
    for (Layer layer : layers) {
      layer.invalidate();
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    for (Layer layer : List.of(pictureLayer, shapeLayer, tagLayer, liveLayer)) {
      layer.resizeTo(getWidth(), getHeight());
    }
    if (!view.isEmpty()) {
      pictureLayer.draw(this::drawPicture);
      shapeLayer.draw(this::drawShapes);
      tagLayer.draw(this::drawTags);
      liveLayer.draw(this::drawLive);
    }
  }

  private void drawPicture() {
    if (picture != null) {
      picture.draw(pictureLayer.gc(), view);
      if (view.scale() >= GRID) {
        drawGrid(pictureLayer.gc());
      }
    }
  }

  private void drawGrid(GraphicsContext gc) {
    Box inside = view.visible().clip(view.imageWidth(), view.imageHeight());
    gc.setStroke(Color.gray(0.5, 0.35));
    gc.setLineWidth(1);
    for (double x = Math.ceil(inside.x()); x <= inside.right(); x++) {
      double at = Math.rint(view.screenX(x)) + 0.5;
      gc.strokeLine(at, view.screenY(inside.y()), at, view.screenY(inside.bottom()));
    }
    for (double y = Math.ceil(inside.y()); y <= inside.bottom(); y++) {
      double at = Math.rint(view.screenY(y)) + 0.5;
      gc.strokeLine(view.screenX(inside.x()), at, view.screenX(inside.right()), at);
    }
  }

  private void drawLive() {
    if (scene != null) {
      live.paint(scene, view);
    }
  }

  private void drawShapes() {
    inView().forEach(f -> shapes.paint(f, view, ShapePainter.Look.RESTING));
  }

  private void drawTags() {
    List<Figure> shown = inView();
    if (shown.size() <= MOST_TAGS) {
      shown.forEach(f -> tags.paint(f, view));
    }
  }

  private List<Figure> inView() {
    Box visible = view.visible();
    return figures.stream().filter(f -> f.bounds().intersects(visible)).toList();
  }
}
