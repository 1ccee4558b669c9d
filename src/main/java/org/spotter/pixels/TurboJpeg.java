package org.spotter.pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Decodes JPEG with libjpeg-turbo where this machine has it: the same pixels as OpenCV's decoder,
/// three times as fast, as OpenCV's build for Java leaves the processor's vector instructions
/// unused (docs/decisions/0009).
///
/// Whatever it does not decode without the slightest complaint (print colours, damage) is left to
/// OpenCV. The library is looked for and bound in the background when the first JPEG is wanted;
/// until then OpenCV decodes, so that nobody waits for it.
final class TurboJpeg {
  /// A larger picture gets memory of its own, which is given back at once.
  private static final long MOST_KEPT = 64L << 20;

  /// The library is told the wanted size, not the factor; of tiny pictures several have that size.
  private static final int SMALL = 64;

  private static final FutureTask<Optional<TurboLibrary>> LIBRARY =
      new FutureTask<>(TurboLibrary::find);
  private static final Thread FINDER =
      Thread.ofPlatform().daemon().name("spotter-jpeg").unstarted(LIBRARY);
  private static final ConcurrentLinkedDeque<Lane> LANES = new ConcurrentLinkedDeque<>();

  private TurboJpeg() {}

  /// The pixels as stored, empty where the library is missing, not bound yet, or does not want the
  /// file.
  static Optional<Picture> decode(byte[] file, Header header, Reduction reduction) {
    boolean small = Math.min(header.width(), header.height()) < SMALL;
    if (small && reduction != Reduction.NONE) {
      return Optional.empty();
    }
    return library().flatMap(l -> decode(l, file, header, reduction));
  }

  /// Waits until it is known whether there is a library.
  static boolean isHere() {
    begin();
    try {
      return LIBRARY.get().isPresent();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException _) {
      return false;
    }
  }

  private static Optional<TurboLibrary> library() {
    begin();
    return LIBRARY.state() == FutureTask.State.SUCCESS ? LIBRARY.resultNow() : Optional.empty();
  }

  private static synchronized void begin() {
    if (FINDER.getState() == Thread.State.NEW) {
      FINDER.start();
    }
  }

  private static Optional<Picture> decode(
      TurboLibrary library, byte[] file, Header header, Reduction reduction) {
    int width = Math.ceilDiv((int) header.width(), reduction.factor());
    int height = Math.ceilDiv((int) header.height(), reduction.factor());
    long bytes = 3L * width * height;
    if (bytes + file.length > MOST_KEPT) {
      try (Arena arena = Arena.ofConfined()) {
        Lane lane = new Lane(library.begin(), arena);
        try {
          return decode(library, lane, file, width, height);
        } finally {
          library.end(lane.handle);
        }
      }
    }
    Lane kept = LANES.pollFirst();
    Lane lane = kept == null ? new Lane(library.begin(), Arena.ofAuto()) : kept;
    try {
      return decode(library, lane, file, width, height);
    } finally {
      LANES.addFirst(lane);
    }
  }

  private static Optional<Picture> decode(
      TurboLibrary library, Lane lane, byte[] file, int width, int height) {
    MemorySegment in = lane.in(file.length);
    MemorySegment.copy(file, 0, in, ValueLayout.JAVA_BYTE, 0, file.length);
    int length = Math.toIntExact(3L * width * height);
    MemorySegment out = lane.out(length);
    if (!library.decode(lane.handle, in.asSlice(0, file.length), out, width, height)) {
      return Optional.empty();
    }
    byte[] bgr = new byte[length];
    MemorySegment.copy(out, ValueLayout.JAVA_BYTE, 0, bgr, 0, length);
    return Optional.of(new Picture(width, height, bgr));
  }

  /// What one decoding at a time needs, kept for the next.
  private static final class Lane {
    private final MemorySegment handle;
    private final Arena arena;
    private @Nullable MemorySegment in;
    private @Nullable MemorySegment out;

    Lane(MemorySegment handle, Arena arena) {
      this.handle = handle;
      this.arena = arena;
    }

    MemorySegment in(long bytes) {
      in = roomFor(in, bytes);
      return in;
    }

    MemorySegment out(long bytes) {
      out = roomFor(out, bytes);
      return out;
    }

    private MemorySegment roomFor(@Nullable MemorySegment have, long bytes) {
      return have != null && have.byteSize() >= bytes ? have : arena.allocate(bytes + bytes / 4);
    }
  }
}
