package org.spotter.ui.wall;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.pixels.Thumbnails;
import org.spotter.task.Problem;
import org.spotter.ui.view.OwnKeys;

/// A wall of tiles, of which only those in view are made and drawn; see the package for how to use
/// it. Close it when the project is closed: it has threads of its own. All methods are for the
/// window's thread.
public final class TileWall extends Region implements OwnKeys, AutoCloseable {
  public static final double SMALLEST = 64;
  public static final double LARGEST = 512;
  public static final double MOST_MARGIN = 2;

  private final WallSelection selection = new WallSelection();
  private final DoubleProperty tileSize = new SimpleDoubleProperty(160);
  private final DoubleProperty margin = new SimpleDoubleProperty(0.35);
  private final DoubleProperty aspect = new SimpleDoubleProperty(1);
  private final DoubleProperty scroll = new SimpleDoubleProperty();
  private final ScrollBar bar = new ScrollBar();
  private final Region band = new Region();
  private final WallColors colors = new WallColors(this::restyled);
  private final WallPaper paper;
  private final WallHands hands;
  private Tiles tiles = Tiles.NONE;
  private WallGrid grid = WallGrid.of(0, 100, 160, 1);
  private @Nullable Node placeholder;
  private IntConsumer onOpen = _ -> {};
  private Predicate<KeyEvent> onKey = _ -> false;
  private int lastFocus = -1;

  /// @param thumbnails small whole pictures on disk
  public TileWall(Thumbnails thumbnails) {
    paper = new WallPaper(this, thumbnails);
    getStyleClass().add("tile-wall");
    band.getStyleClass().add("wall-band");
    band.setManaged(false);
    band.setVisible(false);
    band.setMouseTransparent(true);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setManaged(false);
    bar.setFocusTraversable(false);
    bar.valueProperty().bindBidirectional(scroll);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    getChildren().addAll(paper.node(), band, bar);
    hands = new WallHands(this);
    scroll.addListener((_, _, _) -> refresh());
    for (DoubleProperty size : List.of(tileSize, margin, aspect)) {
      size.addListener((_, _, _) -> regrid());
    }
    widthProperty().addListener((_, _, _) -> regrid());
    heightProperty().addListener((_, _, _) -> regrid());
    focusedProperty().addListener((_, _, _) -> refresh(selection.focus().get()));
    selection.revision().addListener((_, _, _) -> chosen());
  }

  /// Shows other tiles from the first on; nothing is chosen.
  public void setTiles(Tiles newTiles) {
    tiles = newTiles;
    paper.retry();
    selection.reset(newTiles.size());
    scroll.set(0);
    regrid();
  }

  public Tiles tiles() {
    return tiles;
  }

  /// Which tiles are chosen, and which one has the focus.
  public WallSelection selection() {
    return selection;
  }

  /// Called with the place of a tile on Enter and on a double click.
  public void setOnOpen(IntConsumer open) {
    onOpen = open;
  }

  /// Asked first about every key that reaches the wall while it has the keyboard; true when the key
  /// had a meaning. Keys of the key map that have an action now do not reach it, but for those that
  /// move over the wall.
  public void setOnKey(Predicate<KeyEvent> handler) {
    onKey = handler;
  }

  /// What shows instead while there are no tiles; null for nothing.
  public void setPlaceholder(@Nullable Node node) {
    if (placeholder != null) {
      getChildren().remove(placeholder);
    }
    placeholder = node;
    if (node != null) {
      getChildren().add(node);
    }
    requestLayout();
  }

  /// About how wide a tile is, in screen pixels; rows are filled.
  public DoubleProperty tileSizeProperty() {
    return tileSize;
  }

  /// Context on each side of what matters, as a part of its longer side: 0 to 2.
  public DoubleProperty marginProperty() {
    return margin;
  }

  /// Width of a tile's picture divided by its height.
  public DoubleProperty aspectProperty() {
    return aspect;
  }

  /// How far the wall is scrolled, in screen pixels.
  public DoubleProperty scrollProperty() {
    return scroll;
  }

  /// The tiles look otherwise now, as rows came or changed; asks for all in view again.
  public void refresh() {
    paper.damageAll();
    requestLayout();
  }

  /// One tile looks otherwise now.
  public void refresh(int index) {
    if (index >= 0) {
      paper.damage(index);
      requestLayout();
    }
  }

  /// Scrolls so that a tile is whole in view.
  public void reveal(int index) {
    if (index >= 0 && index < tiles.size()) {
      scroll.set(limited(grid.revealing(index, scroll.get(), getHeight())));
    }
  }

  /// The tile at a point of this node, -1 for none.
  public int indexAt(double x, double y) {
    return grid.at(x, y + scroll.get());
  }

  /// Where a tile is in this node, caption included; it may be out of view.
  public Box place(int index) {
    return grid.place(index).moved(0, -scroll.get());
  }

  /// Why the picture of a tile cannot be shown, or null.
  public @Nullable Problem failure(Path file) {
    return paper.failure(file);
  }

  /// Whether all crops in view are there.
  public boolean isIdle() {
    return paper.isIdle();
  }

  @Override
  public boolean wants(KeyEvent event) {
    return hands.wants(event);
  }

  @Override
  public void close() {
    paper.close();
  }

  WallGrid grid() {
    return grid;
  }

  WallColors colors() {
    return colors;
  }

  boolean offer(KeyEvent event) {
    return onKey.test(event);
  }

  void open(int index) {
    if (index >= 0) {
      onOpen.accept(index);
    }
  }

  /// Scrolls by screen pixels.
  void scrollBy(double pixels) {
    scroll.set(limited(scroll.get() + pixels));
  }

  /// Shows the rubber band, or hides it when null.
  void band(@Nullable Box area) {
    band.setVisible(area != null);
    if (area != null) {
      band.resizeRelocate(area.x(), area.y() - scroll.get(), area.width(), area.height());
    }
  }

  private void restyled() {
    refresh();
  }

  private double limited(double to) {
    return Math.clamp(to, 0, Math.max(0, grid.height() - getHeight()));
  }

  /// Sizes changed: what was the first tile in view stays so, or the one with the focus if it is in
  /// view.
  private void regrid() {
    int kept = keptInPlace();
    double above = kept < 0 ? 0 : grid.place(kept).y() - scroll.get();
    double room = Math.max(0, getWidth() - bar.prefWidth(-1));
    grid = WallGrid.of(tiles.size(), room, tileSize.get(), aspect.get());
    bar.setMax(Math.max(0, grid.height() - getHeight()));
    if (kept >= 0) {
      scroll.set(limited(grid.place(kept).y() - above));
    }
    refresh();
  }

  private int keptInPlace() {
    if (grid.count() == 0 || grid.count() != tiles.size()) {
      return -1;
    }
    int focus = selection.focus().get();
    int first = grid.first(scroll.get());
    boolean inView = focus >= first && focus < grid.end(scroll.get(), getHeight());
    return scroll.get() == 0 ? -1 : inView ? focus : first;
  }

  private void chosen() {
    int focus = selection.focus().get();
    if (focus != lastFocus) {
      lastFocus = focus;
      reveal(focus);
    }
    speak(focus);
    refresh();
  }

  private void speak(int focus) {
    Tile tile = focus < 0 || focus >= tiles.size() ? null : tiles.at(focus);
    setAccessibleText(tile == null ? "" : tile.spoken());
  }

  @Override
  protected void layoutChildren() {
    double wide = bar.prefWidth(-1);
    bar.resizeRelocate(getWidth() - wide, 0, wide, getHeight());
    bar.setVisible(grid.height() > getHeight());
    bar.setVisibleAmount(bar.getMax() * getHeight() / Math.max(1, grid.height()));
    bar.setUnitIncrement(grid.pitchY());
    bar.setBlockIncrement(getHeight());
    if (placeholder != null) {
      placeholder.setVisible(tiles.size() == 0);
      placeholder.resizeRelocate(0, 0, getWidth(), getHeight());
    }
    paper.draw();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return WallColors.metaData();
  }
}
