package org.spotter.ui.canvas;

import javafx.scene.paint.Color;
import org.spotter.ui.canvas.ink.Dash;
import org.spotter.ui.canvas.ink.Hatch;

/// How a figure's lines and insides look.
///
/// @param color of all of it
/// @param width of lines, in screen pixels
/// @param dash whether and how lines are broken, in screen pixels
/// @param fill opacity of the inside, 0 to 1
/// @param hatch the inside's pattern
record Pen(Color color, double width, Dash dash, double fill, Hatch hatch) {
  Color inside() {
    return color.deriveColor(0, 1, 1, fill);
  }

  boolean fills() {
    return fill > 0;
  }

  Pen withFill(double opacity) {
    return new Pen(color, width, dash, opacity, hatch);
  }
}
