package org.spotter.ui.view;

import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over the window while a person answers something: a veil with one card on it. Esc or a
/// click beside the card puts it away, and the focus goes back to where it was.
public final class Overlay extends StackPane {
  private @Nullable Node focusBefore;

  public Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::besides);
  }

  /// Shows a card in the middle.
  ///
  /// @param focus what gets the keyboard
  public void show(Region card, Node focus) {
    show(card, focus, Pos.CENTER);
  }

  public void show(Region card, Node focus, Pos where) {
    if (!isVisible()) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    }
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(card, where);
    getChildren().setAll(card);
    setVisible(true);
    Platform.runLater(focus::requestFocus);
  }

  /// Puts the card away.
  public void hide() {
    getChildren().clear();
    setVisible(false);
    Node before = focusBefore;
    focusBefore = null;
    if (before != null && Objects.equals(before.getScene(), getScene())) {
      before.requestFocus();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      hide();
    }
  }

  private void besides(MouseEvent event) {
    if (event.getTarget() == this) {
      hide();
    }
    event.consume();
  }
}
