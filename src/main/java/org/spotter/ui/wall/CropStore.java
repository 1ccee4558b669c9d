package org.spotter.ui.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// The crops of a wall: those here, as many as fit into a number of bytes, and those still to be
/// made. What is wished for is said anew whenever the view moves, the most urgent first; what is
/// not wished for any more is given up unless it has begun. To be used from the window's thread.
final class CropStore {
  private final Cutting cutting;
  private final Executor makers;
  private final Executor window;
  private final int mostMaking;
  private final long capacity;
  private final Consumer<CropPlace> arrived;
  private final Map<CropPlace, Crop> kept = new LinkedHashMap<>(256, 0.75f, true);
  private final Map<Path, Problem> failed = new HashMap<>();
  private long bytes;

  /// What is still to be made; guarded by itself.
  private final LinkedHashSet<CropWish> wishes = new LinkedHashSet<>();

  /// The files being read; guarded by `wishes`.
  private final Set<Path> reading = new HashSet<>();

  /// Cuts crops out of a file, slowly.
  @FunctionalInterface
  interface Cutting {
    List<Crop> cut(Path file, List<CropWish> wishes) throws Problem;
  }

  /// @param makers where crops are made
  /// @param mostMaking how many files at the same time
  /// @param window brings them back
  /// @param capacity bytes of crops to keep
  /// @param arrived told of each crop that came, and of each whose picture cannot be read
  CropStore(
      Cutting cutting,
      Executor makers,
      int mostMaking,
      Executor window,
      long capacity,
      Consumer<CropPlace> arrived) {
    this.cutting = cutting;
    this.makers = makers;
    this.mostMaking = mostMaking;
    this.window = window;
    this.capacity = capacity;
    this.arrived = arrived;
  }

  /// The crop of that place, perhaps of another size or with other context, until the right one
  /// comes; null when there is none.
  @Nullable Crop find(CropPlace place) {
    return kept.get(place);
  }

  /// Why a picture cannot be shown, or null.
  @Nullable Problem failure(Path file) {
    return failed.get(file);
  }

  /// Whether nothing is wished for and not there yet.
  boolean isIdle() {
    synchronized (wishes) {
      return wishes.isEmpty() && reading.isEmpty();
    }
  }

  /// From now on these are wanted, in this order, and no others.
  void want(List<CropWish> wanted) {
    int starting;
    synchronized (wishes) {
      wishes.clear();
      for (CropWish wish : wanted) {
        Crop have = kept.get(wish.place());
        boolean here = have != null && have.wish().equals(wish);
        if (!here && !failed.containsKey(wish.place().file())) {
          wishes.add(wish);
        }
      }
      starting = Math.min(wishes.size(), mostMaking - reading.size());
    }
    for (int i = 0; i < starting; i++) {
      makers.execute(this::makeNext);
    }
  }

  /// Forgets what could not be read: it may be there now.
  void retry() {
    failed.clear();
  }

  private record Batch(Path file, List<CropWish> wishes) {}

  private void makeNext() {
    Batch batch = next();
    if (batch == null) {
      return;
    }
    try {
      List<Crop> made = cutting.cut(batch.file, batch.wishes);
      done(batch, () -> made.forEach(this::keep));
    } catch (Problem problem) {
      done(batch, () -> failed(batch, problem));
    } catch (RuntimeException | OutOfMemoryError e) {
      done(batch, () -> failed(batch, new Problem(String.valueOf(e.getMessage()), e)));
    }
  }

  private void done(Batch batch, Runnable result) {
    boolean more;
    synchronized (wishes) {
      reading.remove(batch.file);
      more = !wishes.isEmpty();
    }
    window.execute(result);
    if (more) {
      makers.execute(this::makeNext);
    }
  }

  /// The most urgent wish whose file nobody reads, with all others of that file.
  private @Nullable Batch next() {
    synchronized (wishes) {
      if (reading.size() >= mostMaking) {
        return null;
      }
      Path file = null;
      List<CropWish> batch = new ArrayList<>();
      for (Iterator<CropWish> i = wishes.iterator(); i.hasNext(); ) {
        CropWish wish = i.next();
        Path of = wish.place().file();
        boolean mine = file == null ? !reading.contains(of) : of.equals(file);
        if (mine) {
          file = of;
          batch.add(wish);
          i.remove();
        }
      }
      if (file == null) {
        return null;
      }
      reading.add(file);
      return new Batch(file, batch);
    }
  }

  private void failed(Batch batch, Problem problem) {
    failed.put(batch.file, problem);
    batch.wishes.forEach(w -> arrived.accept(w.place()));
  }

  private void keep(Crop crop) {
    Crop before = kept.put(crop.wish().place(), crop);
    bytes += crop.bytes() - (before == null ? 0 : before.bytes());
    var oldest = kept.entrySet().iterator();
    while (bytes > capacity && kept.size() > 1 && oldest.hasNext()) {
      bytes -= oldest.next().getValue().bytes();
      oldest.remove();
    }
    arrived.accept(crop.wish().place());
  }
}
