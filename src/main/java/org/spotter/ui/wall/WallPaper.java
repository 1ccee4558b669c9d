package org.spotter.ui.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.pixels.Thumbnails;
import org.spotter.task.Problem;

/// What a wall is drawn on: one canvas as large as the view. Drawn anew is only what changed; crops
/// are wished for whenever the view moves.
final class WallPaper implements AutoCloseable {
  private static final long CROP_BYTES = 192L << 20;
  private static final int MAKERS = 2;

  private final TileWall wall;
  private final Canvas canvas = new Canvas();
  private final TilePainter painter;
  private final ExecutorService makers = makers();
  private final CropStore crops;
  private final BitSet damaged = new BitSet();
  private boolean allDamaged = true;

  WallPaper(TileWall wall, Thumbnails thumbnails) {
    this.wall = wall;
    canvas.setManaged(false);
    painter = new TilePainter(canvas.getGraphicsContext2D(), wall.colors());
    crops =
        new CropStore(
            new CropCutter(thumbnails)::cut,
            makers,
            MAKERS,
            Platform::runLater,
            CROP_BYTES,
            this::arrived);
  }

  Node node() {
    return canvas;
  }

  void damageAll() {
    allDamaged = true;
  }

  void damage(int index) {
    damaged.set(index);
  }

  void retry() {
    crops.retry();
  }

  @Nullable Problem failure(Path file) {
    return crops.failure(file);
  }

  boolean isIdle() {
    return !allDamaged && crops.isIdle();
  }

  @Override
  public void close() {
    makers.shutdownNow();
  }

  private double scroll() {
    return wall.scrollProperty().get();
  }

  private void arrived(CropPlace place) {
    int end = wall.grid().end(scroll(), wall.getHeight());
    for (int i = wall.grid().first(scroll()); i < end; i++) {
      Tile tile = wall.tiles().at(i);
      if (tile != null && tile.file().equals(place.file())) {
        wall.refresh(i);
      }
    }
  }

  /// Draws what changed; part of the layout.
  void draw() {
    if (canvas.getWidth() != wall.getWidth() || canvas.getHeight() != wall.getHeight()) {
      canvas.setWidth(wall.getWidth());
      canvas.setHeight(wall.getHeight());
      allDamaged = true;
    }
    int first = wall.grid().first(scroll());
    int end = wall.grid().end(scroll(), wall.getHeight());
    if (allDamaged) {
      clear(new Box(0, 0, wall.getWidth(), wall.getHeight()));
      damaged.set(first, end);
      crops.want(wishes(first, end));
    }
    damaged.stream().filter(i -> i >= first && i < end).forEach(this::draw);
    damaged.clear();
    allDamaged = false;
  }

  private void clear(Box area) {
    var gc = canvas.getGraphicsContext2D();
    gc.setFill(wall.colors().get(Hue.GROUND));
    gc.fillRect(area.x(), area.y(), area.width(), area.height());
  }

  private void draw(int index) {
    Box place = wall.place(index);
    double reach = TilePainter.reach();
    clear(
        new Box(
            place.x() - reach,
            place.y() - reach,
            place.width() + 2 * reach,
            place.height() + 2 * reach));
    Tile tile = wall.tiles().at(index);
    boolean focused = wall.isFocused() && index == wall.selection().focus().get();
    painter.paint(
        tile,
        tile == null ? null : content(tile),
        new TilePainter.Choice(wall.selection().contains(index), focused),
        place,
        wall.grid().pictureHeight());
  }

  private TilePainter.Content content(Tile tile) {
    Crop crop = crops.find(new CropPlace(tile.file(), tile.focus()));
    Box frame = tile.sizeKnown() || crop == null ? frame(tile) : whole(crop);
    return new TilePainter.Content(frame, crop, crops.failure(tile.file()) != null);
  }

  private Box whole(Crop crop) {
    Box all = crop.region();
    double aspect = wall.aspectProperty().get();
    return CropFrame.of(null, (int) all.width(), (int) all.height(), 0, aspect);
  }

  private Box frame(Tile tile) {
    return CropFrame.of(
        tile.sizeKnown() ? tile.focus() : null,
        Math.max(1, tile.width()),
        Math.max(1, tile.height()),
        wall.marginProperty().get(),
        wall.aspectProperty().get());
  }

  /// What is in view, then a page below, then a page above.
  private List<CropWish> wishes(int first, int end) {
    int page = Math.max(wall.grid().columns(), end - first);
    List<CropWish> wishes = new ArrayList<>();
    for (int i = first; i < Math.min(wall.tiles().size(), end + page); i++) {
      wish(i, wishes);
    }
    for (int i = first - 1; i >= Math.max(0, first - page); i--) {
      wish(i, wishes);
    }
    return wishes;
  }

  private void wish(int index, List<CropWish> wishes) {
    Tile tile = wall.tiles().at(index);
    if (tile != null) {
      Box frame = frame(tile);
      wishes.add(CropWish.of(tile, frame, outputScale() * wall.grid().tileWidth() / frame.width()));
    }
  }

  private double outputScale() {
    Scene scene = wall.getScene();
    return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
  }

  private static ExecutorService makers() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MAKERS,
            MAKERS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("spotter-crops-", 1).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
