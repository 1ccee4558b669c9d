package org.spotter.ui.canvas;

import javafx.scene.paint.Color;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;

/// What figures are painted on. Coordinates are screen pixels.
interface Surface {
  /// A rectangle; its edges are whole numbers.
  void box(Box place, Pen pen);

  /// A closed line through points, and its inside.
  void ring(double[] xs, double[] ys, int n, Pen pen);

  /// The part of a mask that is in view.
  ///
  /// @param bounds around its set pixels, in image pixels
  void mask(Mask mask, Box bounds, Viewport view, Pen pen);

  void bone(double ax, double ay, double bx, double by, double width, Color color);

  /// A dot with a rim.
  void joint(double x, double y, double radius, Color inside, Color rim, double rimWidth);
}
