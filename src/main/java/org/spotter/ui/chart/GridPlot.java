package org.spotter.ui.chart;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.spotter.ui.view.OwnKeys;

/// A matrix with its numbers, or a heat map. Arrows go from cell to cell; Enter, Space or a click
/// opens one. Cells do not become too small to be hit, so a large one belongs into a scroll pane.
///
/// @param <K> what the caller knows a cell by
public final class GridPlot<K> extends GridInk implements OwnKeys {
  private final Consumer<? super K> open;
  private final Canvas canvas = new Canvas();
  private final Tooltip tip = Mark.tip("");
  private Grid<K> grid = Grid.none();
  private GridLayout layout = GridLayout.of(grid, 0, 0);
  private int row;
  private int column;

  /// @param open what happens when a cell is opened
  public GridPlot(Consumer<? super K> open) {
    this.open = open;
    getStyleClass().add("grid-plot");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    getChildren().add(canvas);
    focusedProperty().addListener((_, _, _) -> requestLayout());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnMouseMoved(this::hovered);
    setOnMouseClicked(this::clicked);
    Tooltip.install(this, tip);
  }

  /// Shows these cells in place of those before.
  public void show(Grid<K> fresh) {
    grid = fresh;
    row = Math.clamp(row, 0, Math.max(0, fresh.rows().size() - 1));
    column = Math.clamp(column, 0, Math.max(0, fresh.columns().size() - 1));
    tell();
    requestParentLayout();
    requestLayout();
  }

  /// The cells shown.
  public Grid<K> grid() {
    return grid;
  }

  /// Where a cell is, in this node's coordinates.
  public Rectangle2D place(int atRow, int atColumn) {
    return layout.cell(atRow, atColumn);
  }

  @Override
  public boolean wants(KeyEvent event) {
    return Mark.isOwn(event);
  }

  @Override
  protected double computePrefWidth(double height) {
    return GridLayout.of(grid, 0, 0).width();
  }

  @Override
  protected double computePrefHeight(double width) {
    return GridLayout.of(grid, width, 0).height();
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return GridLayout.of(grid, width, 0).leastHeight();
  }

  @Override
  protected void layoutChildren() {
    layout = GridLayout.of(grid, getWidth(), getHeight());
    canvas.setWidth(layout.width());
    canvas.setHeight(layout.height());
    new GridPainter(this, layout, grid).paint(canvas.getGraphicsContext2D());
    if (isFocused() && !grid.isEmpty()) {
      GridPainter.frame(canvas.getGraphicsContext2D(), layout.cell(row, column), focus());
    }
  }

  private void tell() {
    setAccessibleText(grid.isEmpty() ? "" : grid.at(row, column).words());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void pressed(KeyEvent event) {
    if (!Mark.isOwn(event) || grid.isEmpty()) {
      return;
    }
    event.consume();
    switch (event.getCode()) {
      case LEFT -> go(row, column - 1);
      case RIGHT -> go(row, column + 1);
      case UP -> go(row - 1, column);
      case DOWN -> go(row + 1, column);
      case HOME -> go(row, 0);
      case END -> go(row, grid.columns().size() - 1);
      default -> open.accept(grid.at(row, column).key());
    }
  }

  private void go(int toRow, int toColumn) {
    row = Math.clamp(toRow, 0, grid.rows().size() - 1);
    column = Math.clamp(toColumn, 0, grid.columns().size() - 1);
    tell();
    requestLayout();
  }

  private void hovered(MouseEvent event) {
    layout
        .at(event.getX(), event.getY())
        .ifPresentOrElse(at -> tip.setText(grid.at(at.row(), at.column()).words()), tip::hide);
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      layout
          .at(event.getX(), event.getY())
          .ifPresent(at -> {
            go(at.row(), at.column());
            open.accept(grid.at(at.row(), at.column()).key());
          });
    }
  }
}
