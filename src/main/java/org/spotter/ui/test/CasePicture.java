package org.spotter.ui.test;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.spotter.pixels.Thumbnails;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.wall.TileWall;

/// The case that is looked at, larger and with more around it: a wall of one tile.
final class CasePicture implements CasePart, AutoCloseable {
  private static final double SIDE = 240;
  private static final double SMALLEST = 128;

  /// What the wall needs beside its tile.
  private static final double ROOM = 48;

  private final OpenProject open;
  private final TileWall wall = new TileWall(Thumbnails.ofUser());
  private @Nullable Case before;
  private @Nullable Moment of;

  CasePicture(OpenProject open) {
    this.open = open;
    wall.setId("case-picture");
    wall.tileSizeProperty().set(SIDE);
    wall.marginProperty().set(1);
    wall.setFocusTraversable(false);
    wall.setMinHeight(SIDE + 72);
    wall.setPrefHeight(SIDE + 72);
    wall.setMinWidth(0);
    wall.widthProperty()
        .addListener((_, _, w) ->
            wall.tileSizeProperty().set(Math.clamp(w.doubleValue() - ROOM, SMALLEST, SIDE)));
  }

  @Override
  public Node node() {
    return wall;
  }

  @Override
  public void show(Moment moment, @Nullable Case shown) {
    if (shown != null && !(shown.equals(before) && moment.equals(of))) {
      wall.setTiles(CaseTiles.of(open, moment, shown, wall::refresh));
    }
    before = shown;
    of = moment;
  }

  @Override
  public void close() {
    wall.close();
  }
}
