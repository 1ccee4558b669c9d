package org.spotter.ui.explain;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ImageErrors;
import org.spotter.app.MaskDifference;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.OwnKeys;
import org.spotter.ui.view.Pixels;

/// An image with truth and predictions over each other, or with a divider that uncovers the truth
/// at its left and the predictions at its right. Left and right arrows move the divider, with Shift
/// in larger steps; the pointer drags it.
final class ErrorPane extends Region implements OwnKeys {
  private static final double STEP = 0.01;
  private static final double LEAP = 0.1;
  private final ImageView photo = new ImageView();
  private final Group truth = new Group();
  private final Group said = new Group();
  private final Group over = new Group();
  private final Line divider = new Line();
  private final BooleanProperty swipe = new SimpleBooleanProperty();
  private final DoubleProperty place = new SimpleDoubleProperty(0.5);
  private @Nullable ImageErrors errors;
  private @Nullable MaskDifference difference;
  private @Nullable Box chosen;
  private double drawnAt;

  ErrorPane() {
    setId("error-image");
    getStyleClass().add("heat");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(200, 160);
    divider.setStroke(Color.WHITE);
    divider.setStrokeWidth(3);
    getChildren().addAll(photo, truth, said, over, divider);
    swipe.addListener((_, _, _) -> requestLayout());
    place.addListener((_, _, _) -> requestLayout());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  /// Whether a divider parts truth and predictions.
  BooleanProperty swipe() {
    return swipe;
  }

  /// Where the divider is, 0 (left) to 1.
  DoubleProperty place() {
    return place;
  }

  void show(@Nullable Picture picture, @Nullable ImageErrors newErrors) {
    photo.setImage(picture == null ? null : Pixels.toImage(picture));
    errors = newErrors;
    difference = null;
    chosen = null;
    redraw();
  }

  /// Outlines something, and shows how the pixels of a pair differ.
  void choose(@Nullable Box box, @Nullable MaskDifference newDifference) {
    chosen = box;
    difference = newDifference;
    redraw();
  }

  private void redraw() {
    drawnAt = 0;
    requestLayout();
  }

  private void draw(double scale, ImageErrors now) {
    ErrorShapes shapes = new ErrorShapes(scale);
    truth.getChildren().setAll(shapes.truth(now));
    said.getChildren().setAll(shapes.said(now));
    MaskDifference pixels = difference;
    Node difference = pixels == null ? new Group() : ErrorShapes.difference(pixels);
    Node links = shapes.links(now);
    links.visibleProperty().bind(swipe.not());
    over.getChildren().setAll(difference, links, shapes.chosen(chosen));
    drawnAt = scale;
  }

  @Override
  protected void layoutChildren() {
    javafx.scene.image.Image image = photo.getImage();
    ImageErrors now = errors;
    divider.setVisible(swipe.get() && image != null);
    if (image == null || now == null) {
      truth.getChildren().clear();
      said.getChildren().clear();
      over.getChildren().clear();
      return;
    }
    double width = now.image().width();
    double height = now.image().height();
    double scale = Math.min(getWidth() / width, getHeight() / height);
    double x = Math.rint((getWidth() - width * scale) / 2);
    double y = Math.rint((getHeight() - height * scale) / 2);
    if (drawnAt != scale) {
      draw(scale, now);
    }
    photo.setFitWidth(width * scale);
    photo.setFitHeight(height * scale);
    photo.relocate(x, y);
    for (Group layer : new Group[] {truth, said, over}) {
      layer.getTransforms().setAll(new javafx.scene.transform.Affine(scale, 0, x, 0, scale, y));
    }
    double at = width * place.get();
    truth.setClip(swipe.get() ? new Rectangle(-width, -height, width + at, 3 * height) : null);
    said.setClip(swipe.get() ? new Rectangle(at, -height, 2 * width - at, 3 * height) : null);
    divider.setStartX(x + at * scale);
    divider.setEndX(x + at * scale);
    divider.setStartY(y);
    divider.setEndY(y + height * scale);
  }

  @Override
  public boolean wants(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, HOME, END -> swipe.get();
      default -> false;
    };
  }

  private void pressed(KeyEvent event) {
    if (wants(event)) {
      event.consume();
      double by = event.isShiftDown() ? LEAP : STEP;
      double next =
          switch (event.getCode()) {
            case LEFT -> place.get() - by;
            case RIGHT -> place.get() + by;
            case HOME -> 0;
            default -> 1;
          };
      place.set(Math.clamp(next, 0, 1));
      setAccessibleText(Messages.text("errors.divider", place.get()));
    }
  }

  private void dragged(MouseEvent event) {
    requestFocus();
    if (swipe.get() && photo.getFitWidth() > 0) {
      place.set(Math.clamp((event.getX() - photo.getLayoutX()) / photo.getFitWidth(), 0, 1));
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 480;
  }
}
