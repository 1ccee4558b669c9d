package org.spotter.ui.chart;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.spotter.ui.canvas.Palette;

/// Draws a [Grid]: the stronger a value beside the others of its tone, the stronger its colour.
///
/// @param ink the colours
record GridPainter(GridInk ink, GridLayout layout, Grid<?> grid) {
  /// What is not 0 can be told from 0.
  private static final double FAINTEST = 0.14;

  private static final double UPRIGHT = -90;

  void paint(GraphicsContext g) {
    g.clearRect(0, 0, layout.width(), layout.height());
    g.setFont(GridLayout.FONT);
    g.setTextBaseline(VPos.CENTER);
    names(g);
    for (int row = 0; row < layout.rows(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        cell(g, grid.at(row, column), layout.cell(row, column));
      }
    }
  }

  private void names(GraphicsContext g) {
    g.setFill(ink.quiet());
    g.setTextAlign(TextAlignment.LEFT);
    for (int row = 0; row < layout.rows() && layout.left() > 0; row++) {
      Rectangle2D cell = layout.cell(row, 0);
      g.fillText(
          shortened(grid.rows().get(row), layout.left() - 8),
          0,
          cell.getMinY() + cell.getHeight() / 2);
    }
    for (int column = 0; column < layout.columns() && layout.top() > 0; column++) {
      Rectangle2D cell = layout.cell(0, column);
      double middle = cell.getMinX() + cell.getWidth() / 2;
      String name = grid.columns().get(column);
      if (layout.slanted()) {
        upright(g, shortened(name, layout.top() - 8), middle);
      } else {
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(name, middle, 8);
      }
    }
  }

  private void upright(GraphicsContext g, String name, double middle) {
    g.save();
    g.translate(middle, layout.top() - 4);
    g.rotate(UPRIGHT);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(name, 0, 0);
    g.restore();
  }

  private void cell(GraphicsContext g, Grid.Cell<?> cell, Rectangle2D at) {
    double strongest = grid.strongest(cell.tone());
    double part = strongest == 0 ? 0 : cell.value() / strongest;
    double shade = cell.value() <= 0 ? 0 : FAINTEST + (1 - FAINTEST) * part;
    Color color = ink.ground().interpolate(ink.tone(cell.tone()), shade);
    g.setFill(color);
    g.fillRect(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    if (!cell.figure().isEmpty()) {
      g.setFill(cell.value() <= 0 ? ink.quiet() : Palette.textOn(color));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(
          cell.figure(), at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2);
    }
  }

  /// The frame around the cell that has the keyboard.
  static void frame(GraphicsContext g, Rectangle2D at, Color color) {
    g.setStroke(color);
    g.setLineWidth(2);
    g.strokeRect(at.getMinX() + 1, at.getMinY() + 1, at.getWidth() - 2, at.getHeight() - 2);
  }

  private static String shortened(String name, double room) {
    if (GridLayout.width(name) <= room) {
      return name;
    }
    int end = name.length();
    while (end > 1 && GridLayout.width(name.substring(0, end) + "…") > room) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + "…";
  }
}
