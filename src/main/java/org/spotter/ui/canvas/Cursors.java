package org.spotter.ui.canvas;

import javafx.scene.Cursor;

/// The pointer's look, as JavaFX has it.
final class Cursors {
  private Cursors() {}

  static Cursor of(org.spotter.editing.Cursor cursor, boolean panning) {
    if (panning) {
      return Cursor.CLOSED_HAND;
    }
    return switch (cursor) {
      case ARROW -> Cursor.DEFAULT;
      case CROSS -> Cursor.CROSSHAIR;
      case POINT -> Cursor.HAND;
      case MOVE -> Cursor.MOVE;
      case BUSY -> Cursor.WAIT;
      case RESIZE_HORIZONTAL -> Cursor.H_RESIZE;
      case RESIZE_VERTICAL -> Cursor.V_RESIZE;
      case RESIZE_FALLING -> Cursor.NW_RESIZE;
      case RESIZE_RISING -> Cursor.NE_RESIZE;
    };
  }
}
