package org.spotter.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;

/// The mask that is being painted, in small tiles of the screen's size. From one mask to the next
/// only the tiles are drawn in which the two differ, and only their part of the window is painted
/// again: a stroke costs the same on a mask of any size.
final class PaintLayer extends Region {
  /// More tiles are never in view at once; those far away are given up then.
  private static final int MOST_TILES = 1500;

  private record Place(int column, int row) {}

  private final Map<Place, PaintTile> tiles = new HashMap<>();
  private @Nullable Mask shown;
  private @Nullable MaskColumns columns;
  private Color color = Color.TRANSPARENT;
  private double scale;

  PaintLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /// Brings the tiles up to date.
  ///
  /// @param mask of the image's size, or null for none
  void show(@Nullable Mask mask, Color newColor, Viewport view) {
    if (mask == null || view.scale() != scale || !newColor.equals(color)) {
      clear();
    }
    scale = view.scale();
    color = newColor;
    if (mask != null) {
      change(mask);
      cover(mask, view);
    }
    relocate(view.x(), view.y());
  }

  private void clear() {
    getChildren().clear();
    tiles.clear();
    shown = null;
    columns = null;
  }

  private void change(Mask mask) {
    Mask before = shown;
    if (Objects.equals(mask, before)) {
      return;
    }
    shown = mask;
    MaskColumns present = new MaskColumns(mask);
    columns = present;
    boolean comparable =
        before != null && before.width() == mask.width() && before.height() == mask.height();
    if (before != null && !comparable) {
      tiles.values().forEach(tile -> tile.draw(present, scale, color));
    } else if (before != null) {
      Box damage = before.xor(mask).bounds();
      if (damage != null) {
        drawWithin(damage, present);
      }
    }
  }

  private void drawWithin(Box damage, MaskColumns present) {
    int right = tile(damage.right() * scale + 1);
    int bottom = tile(damage.bottom() * scale + 1);
    for (int c = tile(damage.x() * scale - 1); c <= right; c++) {
      for (int r = tile(damage.y() * scale - 1); r <= bottom; r++) {
        PaintTile tile = tiles.get(new Place(c, r));
        if (tile != null) {
          tile.draw(present, scale, color);
        }
      }
    }
  }

  /// Makes the tiles in view that are missing.
  private void cover(Mask mask, Viewport view) {
    if (tiles.size() > MOST_TILES) {
      getChildren().clear();
      tiles.clear();
    }
    int right = tile(Math.min(view.width() - view.x(), mask.width() * scale) - 1);
    int bottom = tile(Math.min(view.height() - view.y(), mask.height() * scale) - 1);
    for (int c = tile(Math.max(0, -view.x())); c <= right; c++) {
      for (int r = tile(Math.max(0, -view.y())); r <= bottom; r++) {
        tiles.computeIfAbsent(new Place(c, r), this::made);
      }
    }
  }

  private PaintTile made(Place place) {
    PaintTile tile = new PaintTile(place.column * PaintTile.SIDE, place.row * PaintTile.SIDE);
    if (columns != null) {
      tile.draw(columns, scale, color);
    }
    getChildren().add(tile);
    return tile;
  }

  private static int tile(double screen) {
    return (int) Math.floor(screen / PaintTile.SIDE);
  }
}
