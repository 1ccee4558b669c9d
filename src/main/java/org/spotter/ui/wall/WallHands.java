package org.spotter.ui.wall;

import java.util.BitSet;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// The hands on a wall: keys, clicks, the rubber band and the wheel.
final class WallHands {
  private static final double DRAG = 6;
  private static final double STEP = 1.1;
  private static final double EDGE = 24;

  private final TileWall wall;
  private final WallSelection selection;
  private final Timeline scrolling =
      new Timeline(new KeyFrame(Duration.millis(30), _ -> beyondEdge()));
  private @Nullable Point pressed;
  private Point pointer = new Point(0, 0);
  private BitSet before = new BitSet();
  private boolean banding;

  WallHands(TileWall wall) {
    this.wall = wall;
    selection = wall.selection();
    scrolling.setCycleCount(Animation.INDEFINITE);
    wall.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    wall.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    wall.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    wall.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    wall.addEventHandler(ScrollEvent.SCROLL, this::wheel);
  }

  /// Whether the wall itself has a use for the key.
  boolean wants(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN -> !event.isAltDown();
      case ENTER -> plain(event);
      case A -> event.isShortcutDown() && !event.isShiftDown();
      case SPACE -> event.isShortcutDown();
      case PLUS, EQUALS, ADD, MINUS, SUBTRACT -> plain(event);
      default -> false;
    };
  }

  private static boolean plain(KeyEvent event) {
    return !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
  }

  private void key(KeyEvent event) {
    if (wall.offer(event)) {
      event.consume();
    } else if (wants(event) && selection.count() > 0) {
      event.consume();
      act(event);
    }
  }

  private void act(KeyEvent event) {
    int focus = Math.max(0, selection.focus().get());
    int columns = wall.grid().columns();
    int page = columns * wall.grid().page(wall.getHeight());
    switch (event.getCode()) {
      case LEFT -> go(event, focus - 1);
      case RIGHT -> go(event, focus + 1);
      case UP -> go(event, focus - columns < 0 ? focus : focus - columns);
      case DOWN -> go(event, down(focus, columns));
      case PAGE_UP -> go(event, focus - page < 0 ? focus % columns : focus - page);
      case PAGE_DOWN -> go(event, focus + page);
      case HOME -> go(event, 0);
      case END -> go(event, selection.count() - 1);
      case A -> selection.all();
      case SPACE -> selection.toggle(focus);
      case ENTER -> wall.open(focus);
      case PLUS, EQUALS, ADD -> resize(STEP * STEP);
      case MINUS, SUBTRACT -> resize(1 / (STEP * STEP));
      default -> {}
    }
  }

  /// Into the last row also where it is too short for the column.
  private int down(int focus, int columns) {
    boolean lastRow = focus / columns == (selection.count() - 1) / columns;
    return lastRow ? focus : focus + columns;
  }

  private void go(KeyEvent event, int wanted) {
    int to = Math.clamp(wanted, 0, selection.count() - 1);
    if (event.isShiftDown()) {
      selection.extend(to);
    } else if (event.isShortcutDown()) {
      selection.focusOn(to);
    } else {
      selection.choose(to);
    }
  }

  private void press(MouseEvent event) {
    wall.requestFocus();
    int index = wall.indexAt(event.getX(), event.getY());
    if (event.getButton() == MouseButton.SECONDARY) {
      if (index >= 0 && !selection.contains(index)) {
        selection.choose(index);
      }
    } else if (event.getButton() == MouseButton.PRIMARY) {
      pressed = inContent(event);
      click(event, index);
      before = event.isShortcutDown() || event.isShiftDown() ? selection.copy() : new BitSet();
    }
  }

  private void click(MouseEvent event, int index) {
    if (index < 0) {
      if (!event.isShortcutDown() && !event.isShiftDown()) {
        selection.none();
      }
    } else if (event.isShiftDown()) {
      selection.extend(index);
    } else if (event.isShortcutDown()) {
      selection.toggle(index);
    } else {
      selection.choose(index);
      if (event.getClickCount() == 2) {
        pressed = null;
        wall.open(index);
      }
    }
  }

  private Point inContent(MouseEvent event) {
    return new Point(event.getX(), event.getY() + wall.scrollProperty().get());
  }

  private void drag(MouseEvent event) {
    Point from = pressed;
    if (from == null || !event.isPrimaryButtonDown()) {
      return;
    }
    pointer = new Point(event.getX(), event.getY());
    Point to = inContent(event);
    if (!banding && Math.hypot(to.x() - from.x(), to.y() - from.y()) >= DRAG) {
      banding = true;
      scrolling.play();
    }
    if (banding) {
      stretch(from, to);
    }
  }

  private void stretch(Point from, Point to) {
    Box area = Box.between(from, to);
    selection.band(before, wall.grid().touched(area));
    wall.band(area);
  }

  /// Scrolls on while the band is held at the edge.
  private void beyondEdge() {
    Point from = pressed;
    double over =
        pointer.y() < EDGE
            ? pointer.y() - EDGE
            : Math.max(0, pointer.y() - (wall.getHeight() - EDGE));
    if (over != 0 && from != null) {
      wall.scrollBy(over / 2);
      stretch(from, new Point(pointer.x(), pointer.y() + wall.scrollProperty().get()));
    }
  }

  private void release(MouseEvent event) {
    pressed = null;
    banding = false;
    scrolling.stop();
    wall.band(null);
  }

  private void wheel(ScrollEvent event) {
    event.consume();
    if (event.isShortcutDown()) {
      resize(event.getDeltaY() > 0 ? STEP : 1 / STEP);
    } else {
      wall.scrollBy(-event.getDeltaY());
    }
  }

  private void resize(double by) {
    double next = wall.tileSizeProperty().get() * by;
    wall.tileSizeProperty().set(Math.clamp(next, TileWall.SMALLEST, TileWall.LARGEST));
  }
}
