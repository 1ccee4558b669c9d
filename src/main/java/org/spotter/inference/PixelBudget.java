package org.spotter.inference;

import java.util.concurrent.Semaphore;
import org.spotter.pixels.PictureSize;

/// How much memory the pictures in work may take together. A picture larger than all of it gets all
/// of it, so that it is worked on alone.
final class PixelBudget {
  private static final int BYTES_A_PIXEL = 3;
  private static final int SHARE_OF_HEAP = 3;

  private final int kilobytes;
  private final Semaphore free;

  PixelBudget(long bytes) {
    this.kilobytes = Math.clamp(bytes >> 10, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(kilobytes, true);
  }

  /// A third of the heap.
  static PixelBudget ofHeap() {
    return new PixelBudget(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /// Waits until there is room.
  Share take(PictureSize size) {
    long wanted = ((size.pixels() * BYTES_A_PIXEL) >> 10) + 1;
    int taken = (int) Math.min(wanted, kilobytes);
    free.acquireUninterruptibly(taken);
    return () -> free.release(taken);
  }

  int freeKilobytes() {
    return free.availablePermits();
  }

  /// Room that is given back.
  interface Share extends AutoCloseable {
    @Override
    void close();
  }
}
