package org.spotter.ui.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pyramid;
import org.spotter.task.Problem;

/// Tiles of a huge picture, as many as fit into a number of bytes, those used last. What is not
/// here is read in the background, what was asked for last first; what nobody has looked for since
/// is forgotten. To be used from the window's thread.
final class TileStore {
  private static final long MOST_BYTES = 192L << 20;
  private static final int MOST_WAITING = 96;

  private final Pyramid pyramid;
  private final Executor loader;
  private final Executor window;
  private final Runnable arrived;
  private final Map<Place, Raster> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Set<Place> asked = new HashSet<>();
  private final Deque<Place> waiting = new ArrayDeque<>();
  private long bytes;

  private record Place(int level, int column, int row) {}

  /// @param arrived told in the window's thread when a tile has come
  TileStore(Pyramid pyramid, Executor loader, Executor window, Runnable arrived) {
    this.pyramid = pyramid;
    this.loader = loader;
    this.window = window;
    this.arrived = arrived;
  }

  /// The tile, or null when it is on its way.
  @Nullable Raster find(int level, int column, int row) {
    Place place = new Place(level, column, row);
    Raster tile = kept.get(place);
    if (tile == null && asked.add(place)) {
      push(place);
      loader.execute(this::loadLatest);
    }
    return tile;
  }

  private void push(Place place) {
    synchronized (waiting) {
      waiting.addLast(place);
      if (waiting.size() > MOST_WAITING) {
        asked.remove(waiting.removeFirst());
      }
    }
  }

  private void loadLatest() {
    Place place;
    synchronized (waiting) {
      place = waiting.pollLast();
    }
    if (place != null) {
      load(place);
    }
  }

  private void load(Place place) {
    try {
      Picture tile = pyramid.tile(place.level, place.column, place.row);
      Raster raster = Raster.ofBgr(tile.width(), tile.height(), tile.bgr());
      window.execute(() -> keep(place, raster));
    } catch (Problem unreadable) {
      // The coarser tile stays in its place; the next look tries again.
      window.execute(() -> asked.remove(place));
    }
  }

  private void keep(Place place, Raster raster) {
    asked.remove(place);
    kept.put(place, raster);
    bytes += raster.bytes();
    var oldest = kept.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
    arrived.run();
  }
}
