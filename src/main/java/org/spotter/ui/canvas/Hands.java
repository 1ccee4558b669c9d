package org.spotter.ui.canvas;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.WheelEvent;
import org.spotter.geometry.Point;

/// What pointer, wheel, fingers and keys do: some move the view, the others go to the tool in hand.
final class Hands implements CanvasInput.Listener {
  /// How far, in screen pixels, the right button may slip between press and release.
  private static final double MENU_REACH = 4;

  private final Node canvas;
  private final Navigation navigation;
  private final CanvasModel model;
  private final Showing showing;
  private final Sheets sheets;
  private final CanvasInput input = new CanvasInput(this);
  private final ReadOnlyObjectWrapper<@Nullable Point> pointer;
  private final ReadOnlyBooleanWrapper panning = new ReadOnlyBooleanWrapper();
  private @Nullable Point menuAt;
  private Consumer<Point2D> onMenu = _ -> {};
  private Consumer<Point> onPress = _ -> {};

  /// @param canvas takes the keyboard when pressed
  /// @param pointer kept at where the pointer is, in image pixels
  Hands(
      Node canvas,
      Navigation navigation,
      CanvasModel model,
      Showing showing,
      Sheets sheets,
      ReadOnlyObjectWrapper<@Nullable Point> pointer) {
    this.canvas = canvas;
    this.navigation = navigation;
    this.model = model;
    this.showing = showing;
    this.sheets = sheets;
    this.pointer = pointer;
    input.listenTo(sheets.left, true);
    input.listenTo(sheets.right, false);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
  }

  /// Whether the hand holds the picture, or is about to.
  ReadOnlyBooleanProperty isPanning() {
    return panning.getReadOnlyProperty();
  }

  /// Hears where on the canvas a menu is asked for.
  void setOnMenu(Consumer<Point2D> listener) {
    onMenu = listener;
  }

  /// Hears where in the image the left button goes down, whatever the tool makes of it.
  void setOnPress(Consumer<Point> listener) {
    onPress = listener;
  }

  /// Lets the tool in hand have a pointer event, as the mouse would.
  ///
  /// @return whether anything came of it
  boolean hand(PointerEvent event) {
    boolean gone = event.action() == PointerEvent.Action.EXITED;
    pointer.set(gone ? null : event.at());
    boolean down = event.action() == PointerEvent.Action.DRAGGED;
    sheets.left.setPointer(pointer.get(), down);
    return showing.isEditable() && model.on(event);
  }

  /// Lets the tool in hand have a key.
  ///
  /// @return whether it had a use for it
  boolean offer(KeyEvent e) {
    return showing.isEditable()
        && (CanvasInput.key(e).map(model::on).orElse(false)
            || CanvasInput.typed(e).map(model::on).orElse(false));
  }

  @Override
  public Viewport view() {
    return navigation.view();
  }

  @Override
  public void pan(double dx, double dy) {
    navigation.panBy(dx, dy);
  }

  @Override
  public void zoom(Point at, double factor) {
    navigation.zoomAt(at, factor);
  }

  @Override
  public void pointer(PointerEvent event) {
    if (event.action() == PointerEvent.Action.PRESSED) {
      canvas.requestFocus();
      sheets.setSpot(null);
    }
    if (event.action() == PointerEvent.Action.PRESSED
        && event.button() == PointerEvent.Button.PRIMARY) {
      onPress.accept(event.at());
    }
    boolean used = hand(event);
    menu(event, used);
  }

  @Override
  public boolean wheel(WheelEvent event) {
    return showing.isEditable() && model.on(event);
  }

  @Override
  public void panning(boolean ready) {
    panning.set(ready);
  }

  /// A press of the right button that was no use to an idle tool asks for a menu when it is
  /// released at the same place.
  private void menu(PointerEvent event, boolean used) {
    if (event.action() == PointerEvent.Action.PRESSED) {
      boolean asks = event.button() == PointerEvent.Button.SECONDARY && !used;
      menuAt = asks && !model.busy.get() ? event.at() : null;
    } else if (event.action() == PointerEvent.Action.RELEASED && menuAt != null) {
      boolean here = menuAt.distance(event.at()) <= MENU_REACH * event.pixel();
      menuAt = null;
      if (here) {
        Viewport view = navigation.view();
        onMenu.accept(new Point2D(view.screenX(event.at().x()), view.screenY(event.at().y())));
      }
    }
  }

  private void keyPressed(KeyEvent e) {
    if (e.getCode() == KeyCode.SPACE && !e.isShortcutDown()) {
      input.space(true);
    } else if (offer(e)) {
      e.consume();
    }
  }

  private void keyReleased(KeyEvent e) {
    if (e.getCode() == KeyCode.SPACE) {
      input.space(false);
    }
  }
}
