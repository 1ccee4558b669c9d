package org.spotter.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.spotter.task.Progress;

/// Watches a stream that somebody reads, and closes it when the reader was asked to stop: a read
/// from a server that says nothing more would wait for ever.
final class Stall implements AutoCloseable {
  private static final long EVERY_MILLIS = 100;
  private final CountDownLatch over = new CountDownLatch(1);

  private Stall() {}

  static Stall watching(InputStream in, Progress progress) {
    Stall stall = new Stall();
    Thread.startVirtualThread(() -> stall.watch(in, progress));
    return stall;
  }

  private void watch(InputStream in, Progress progress) {
    try {
      while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (progress.cancelled()) {
          in.close();
          return;
        }
      }
    } catch (InterruptedException | IOException _) {
      // Nobody reads any more, or the reader hears of it itself.
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
