package org.spotter.ui.view;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Thumbnails for the list: what came into view last is made first, and wishes for what scrolled
/// away are dropped. To be used from the window's thread.
public final class ThumbnailStore implements AutoCloseable {
  private static final int KEPT = 512;
  private static final int WISHES = 24;
  private final Function<Path, Image> make;
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("spotter-thumbnails").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private final Map<Path, Image> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Deque<Wish> wishes = new ArrayDeque<>();

  /// @param make makes one thumbnail, slowly
  public ThumbnailStore(Function<Path, Image> make) {
    this.make = make;
  }

  private record Wish(Path file, BiConsumer<Path, Image> there) {}

  /// The thumbnail if it is here already.
  public @Nullable Image find(Path file) {
    return kept.get(file);
  }

  /// Hands over the thumbnail when it is made, unless the wish was dropped by then.
  public void request(Path file, BiConsumer<Path, Image> there) {
    if (kept.containsKey(file)) {
      return;
    }
    synchronized (wishes) {
      wishes.addFirst(new Wish(file, there));
      while (wishes.size() > WISHES) {
        wishes.removeLast();
      }
    }
    worker.execute(this::makeOne);
  }

  /// Whether no wish waits.
  public boolean isIdle() {
    synchronized (wishes) {
      return wishes.isEmpty();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void makeOne() {
    Wish wish;
    synchronized (wishes) {
      wish = wishes.pollFirst();
    }
    if (wish == null) {
      return;
    }
    try {
      Image image = make.apply(wish.file);
      Platform.runLater(() -> keep(wish, image));
    } catch (RuntimeException _) {
      // A picture that cannot be read has no thumbnail; the canvas says why when it is opened.
    }
  }

  private void keep(Wish wish, Image image) {
    kept.put(wish.file, image);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    wish.there.accept(wish.file, image);
  }
}
