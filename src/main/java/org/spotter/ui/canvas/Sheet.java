package org.spotter.ui.canvas;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Mark;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// One view of the picture, in layers: picture, resting shapes, their tags, and what is live; above
/// them what helps to find one's way.
final class Sheet extends Region {
  /// How far, in screen pixels, panning goes before picture and shapes are drawn again.
  private static final double MARGIN = 160;

  /// Vertices, or so, that are drawn within a frame.
  private static final long LIGHT = 50_000;

  private static final double CAPTION_INSET = 8;

  private final Display display;
  private final Layer pictureLayer = new Layer(MARGIN);
  private final InkLayer shapeLayer;
  private final PaintLayer paintLayer = new PaintLayer();
  private final NibView nib = new NibView();
  private final Layer tagLayer = new Layer(0);
  private final Layer liveLayer = new Layer(0);
  private final Label caption = new Label();
  private final TagPainter tags = new TagPainter(tagLayer.gc());
  private final LivePainter live = new LivePainter(liveLayer.gc());
  private final Rulers rulers = new Rulers();
  private final Minimap minimap;
  private final Lens lens = new Lens();

  private @Nullable ScreenPicture picture;
  private List<Figure> figures = List.of();
  private long weight;
  private @Nullable LiveScene scene;
  private @Nullable Box spot;
  private @Nullable Point pointer;
  private boolean dragging;
  private Viewport view = Viewport.EMPTY;

  /// @param title what it says in its corner while [#setCaptioned]
  /// @param background where much is drawn
  /// @param go moves the view's middle to a point of the image
  Sheet(String title, Display display, Executor background, Consumer<Point> go) {
    this.display = display;
    shapeLayer = new InkLayer(MARGIN, background, this::requestLayout);
    minimap = new Minimap(go);
    getStyleClass().add("canvas-sheet");
    caption.setText(title);
    caption.getStyleClass().add("canvas-caption");
    caption.setMouseTransparent(true);
    caption.setVisible(false);
    getChildren().addAll(pictureLayer, shapeLayer, paintLayer, tagLayer, liveLayer, nib);
    getChildren().addAll(rulers.nodes());
    getChildren().addAll(caption, minimap, lens);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    listenToDisplay();
  }

  private void listenToDisplay() {
    shapeLayer.opacityProperty().bind(display.opacityProperty());
    display.tone().addListener((_, _, _) -> pictureChanged());
    display.outlinesProperty().addListener((_, _, _) -> shapesChanged());
    display.tagsProperty().addListener((_, _, _) -> showTags());
    display
        .rulersProperty()
        .addListener((_, _, shown) -> {
          rulers.setVisible(shown);
          requestLayout();
        });
    display
        .minimapProperty()
        .addListener((_, _, shown) -> {
          minimap.setWanted(shown);
          requestLayout();
        });
    display.roundLensProperty().addListener((_, _, round) -> lens.setRound(round));
  }

  void setCaptioned(boolean shown) {
    caption.setVisible(shown);
  }

  void setPicture(@Nullable ScreenPicture newPicture) {
    picture = newPicture;
    pictureChanged();
  }

  /// The picture looks otherwise than before.
  void pictureChanged() {
    pictureLayer.invalidate();
    minimap.invalidate();
    requestLayout();
  }

  private void shapesChanged() {
    shapeLayer.invalidate();
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
    weight = figures.stream().mapToLong(Figure::weight).sum();
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
    showTags();
    minimap.setAside(newScene != null && newScene.busy());
    requestLayout();
  }

  /// Tags would cover what is being drawn.
  private void showTags() {
    tagLayer.setVisible(display.tagsProperty().get() && (scene == null || !scene.busy()));
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

  /// @param at the pointer in image pixels, or null
  /// @param isDragging whether a button is down
  void setPointer(@Nullable Point at, boolean isDragging) {
    boolean matters = display.rulersProperty().get() || isDragging || dragging;
    pointer = at;
    dragging = isDragging;
    if (matters) {
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    caption.resizeRelocate(
        CAPTION_INSET, CAPTION_INSET, caption.prefWidth(-1), caption.prefHeight(-1));
    pictureLayer.show(view, this::drawPicture);
    shapeLayer.show(view, hardware(), weight > LIGHT, drawing());
    if (tagLayer.isVisible()) {
      tagLayer.show(view, (at, part) -> tags.paint(within(figures, part), at));
    }
    liveLayer.show(view, (at, _) -> drawLive(at));
    showPaint();
    rulers.show(view, pointer);
    minimap.show(view, picture, display.tone().get());
    showLens();
  }

  private double hardware() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  private void drawPicture(Viewport at, Box part) {
    if (picture != null) {
      picture.draw(pictureLayer.gc(), at, part, display.tone().get());
      PixelGrid.draw(pictureLayer.gc(), at, part);
    }
  }

  /// Of what is to be seen now, for any thread.
  private InkLayer.Drawing drawing() {
    List<Figure> shown = figures;
    ShapePainter.Look look =
        display.outlinesProperty().get() ? ShapePainter.Look.OUTLINES : ShapePainter.Look.RESTING;
    return (surface, at, part) -> {
      ShapePainter painter = new ShapePainter(surface);
      within(shown, part).forEach(f -> painter.paint(f, at, look));
    };
  }

  private void drawLive(Viewport at) {
    if (scene != null) {
      live.paint(scene, at);
    }
    if (spot != null) {
      live.spot(at.toScreen(spot));
    }
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

  private void showLens() {
    Point at = pointer;
    ScreenPicture pixels = picture;
    LiveScene now = scene;
    if (at != null && pixels != null && now != null && needsLens(now)) {
      lens.setVisible(true);
      lens.show(view, at, pixels, display.tone().get(), now);
    } else {
      lens.setVisible(false);
    }
  }

  private boolean needsLens(LiveScene now) {
    return display.magnifierProperty().get() && dragging && Lens.isFor(now, view);
  }

  private static List<Figure> within(List<Figure> figures, Box part) {
    return figures.stream().filter(f -> f.bounds().intersects(part)).toList();
  }
}
