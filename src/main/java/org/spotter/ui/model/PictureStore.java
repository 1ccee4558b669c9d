package org.spotter.ui.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// Decoded pictures, as many as fit into a number of bytes, those used last. Decoding is done by
/// the executor given; what is asked for twice is decoded once. To be used from the window's
/// thread.
///
/// @param <P> the decoded picture
public final class PictureStore<P> {
  private final Executor decoder;
  private final Executor window;
  private final long capacity;
  private final Decoding<P> decoding;
  private final ToLongFunction<P> bytes;
  private final Map<Path, P> kept = new LinkedHashMap<>(32, 0.75f, true);
  private final Map<Path, List<Wish<P>>> waiting = new HashMap<>();
  private long size;

  /// @param decoder where pictures are decoded
  /// @param window brings them back
  /// @param capacity bytes of decoded pictures to keep
  /// @param bytes how large a decoded picture is
  public PictureStore(
      Executor decoder,
      Executor window,
      long capacity,
      Decoding<P> decoding,
      ToLongFunction<P> bytes) {
    this.decoder = decoder;
    this.window = window;
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
    List<Wish<P>> wishes = waiting.get(file);
    if (wishes != null) {
      wishes.add(new Wish<>(there, failed));
      return;
    }
    waiting.put(file, new java.util.ArrayList<>(List.of(new Wish<>(there, failed))));
    decoder.execute(() -> decode(file));
  }

  /// Decodes a picture that will probably be wanted soon.
  public void prefetch(Path file) {
    request(file, _ -> {}, _ -> {});
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
    size += bytes.applyAsLong(picture);
    kept.put(file, picture);
    var oldest = kept.entrySet().iterator();
    while (size > capacity && kept.size() > 1 && oldest.hasNext()) {
      size -= bytes.applyAsLong(oldest.next().getValue());
      oldest.remove();
    }
    taken(file).forEach(w -> w.there().accept(picture));
  }
}
