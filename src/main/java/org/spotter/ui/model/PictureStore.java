package org.spotter.ui.model;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// Decoded pictures, as many as fit into a number of bytes, those used last. Decoding is done by
/// the executor given; what is asked for twice is decoded once. What somebody waits for goes before
/// what is fetched ahead, of which one thread is always kept free. To be used from the window's
/// thread.
///
/// @param <P> the decoded picture
public final class PictureStore<P> {
  private final Executor decoder;
  private final Executor window;
  private final int mostAhead;
  private final long capacity;
  private final Decoding<P> decoding;
  private final ToLongFunction<P> bytes;
  private final Map<Path, P> kept = new LinkedHashMap<>(32, 0.75f, true);
  private final Map<Path, List<Wish<P>>> waiting = new HashMap<>();
  private final Queue queue = new Queue();
  private long size;

  /// @param decoder where pictures are decoded
  /// @param window brings them back
  /// @param mostAhead how many pictures are decoded ahead at the same time; one less than the
  ///   decoder has threads, so that none has to wait for them
  /// @param capacity bytes of decoded pictures to keep
  /// @param bytes how large a decoded picture is
  public PictureStore(
      Executor decoder,
      Executor window,
      int mostAhead,
      long capacity,
      Decoding<P> decoding,
      ToLongFunction<P> bytes) {
    this.decoder = decoder;
    this.window = window;
    this.mostAhead = mostAhead;
    this.capacity = capacity;
    this.decoding = decoding;
    this.bytes = bytes;
  }

  /// Makes a picture from a file.
  ///
  /// @param <P> the decoded picture
  @FunctionalInterface
  public interface Decoding<P> {
    /// @throws Problem when the file is missing or is not a picture
    P decode(Path file) throws Problem;
  }

  private record Wish<P>(Consumer<? super P> there, Consumer<? super Problem> failed) {}

  /// The picture if it is here already.
  public @Nullable P find(Path file) {
    return kept.get(file);
  }

  /// Hands over the picture, at once when it is here, else when it is decoded.
  public void request(Path file, Consumer<? super P> there, Consumer<? super Problem> failed) {
    P have = kept.get(file);
    if (have != null) {
      there.accept(have);
      return;
    }
    List<Wish<P>> wishes = waiting.computeIfAbsent(file, _ -> new ArrayList<>());
    wishes.add(new Wish<>(there, failed));
    if (queue.first(file)) {
      decoder.execute(this::decodeNext);
    }
  }

  /// Decodes pictures that will probably be wanted soon, in this order. Of those named before, what
  /// is not named again and not begun is given up.
  public void prefetch(List<Path> files) {
    int added = queue.ahead(files.stream().filter(f -> !kept.containsKey(f)).toList());
    for (int i = 0; i < added; i++) {
      decoder.execute(this::decodeNext);
    }
  }

  /// Nobody waits for this picture any more; it is not decoded unless that has begun.
  public void abandon(Path file) {
    if (queue.drop(file)) {
      waiting.remove(file);
    }
  }

  /// Lets go of a picture, for there is a better one.
  public void forget(Path file) {
    P gone = kept.remove(file);
    if (gone != null) {
      size -= bytes.applyAsLong(gone);
    }
  }

  private void decodeNext() {
    Path file = queue.take();
    if (file != null) {
      decode(file);
      if (queue.done(file)) {
        decoder.execute(this::decodeNext);
      }
    }
  }

  private void decode(Path file) {
    try {
      P picture = decoding.decode(file);
      window.execute(() -> keep(file, picture));
    } catch (Problem problem) {
      window.execute(() -> taken(file).forEach(w -> w.failed().accept(problem)));
    } catch (RuntimeException | OutOfMemoryError e) {
      Problem problem = new Problem(Messages.text("problem.picture", file.getFileName()), e);
      window.execute(() -> taken(file).forEach(w -> w.failed().accept(problem)));
    }
  }

  private List<Wish<P>> taken(Path file) {
    List<Wish<P>> wishes = waiting.remove(file);
    return wishes == null ? List.of() : wishes;
  }

  private void keep(Path file, P picture) {
    forget(file);
    size += bytes.applyAsLong(picture);
    kept.put(file, picture);
    var oldest = kept.entrySet().iterator();
    while (size > capacity && kept.size() > 1 && oldest.hasNext()) {
      size -= bytes.applyAsLong(oldest.next().getValue());
      oldest.remove();
    }
    taken(file).forEach(w -> w.there().accept(picture));
  }

  /// What is to be decoded, and what is being. Safe for several threads.
  private final class Queue {
    private final Deque<Path> wanted = new ArrayDeque<>();
    private final Deque<Path> ahead = new ArrayDeque<>();
    private final Set<Path> running = new HashSet<>();
    private final Set<Path> runningAhead = new HashSet<>();

    /// Puts a picture before all others; false when it is there already or being decoded.
    synchronized boolean first(Path file) {
      ahead.remove(file);
      if (running.contains(file) || wanted.contains(file)) {
        return false;
      }
      wanted.addFirst(file);
      return true;
    }

    /// @return how many there are
    synchronized int ahead(List<Path> files) {
      ahead.clear();
      files.stream()
          .filter(f -> !running.contains(f) && !wanted.contains(f))
          .forEach(ahead::addLast);
      return ahead.size();
    }

    synchronized boolean drop(Path file) {
      return wanted.remove(file);
    }

    synchronized @Nullable Path take() {
      Path file = wanted.pollFirst();
      if (file == null && runningAhead.size() < mostAhead) {
        file = ahead.pollFirst();
        if (file != null) {
          runningAhead.add(file);
        }
      }
      if (file != null) {
        running.add(file);
      }
      return file;
    }

    /// @return whether there is more to do
    synchronized boolean done(Path file) {
      running.remove(file);
      runningAhead.remove(file);
      return !wanted.isEmpty() || !ahead.isEmpty();
    }
  }
}
