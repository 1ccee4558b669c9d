package org.spotter.ui.canvas;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import org.spotter.pixels.Picture;

/// JavaFX for tests: starts its headless platform once, runs code on its thread, takes pictures.
public final class Fx {
  private Fx() {}

  public static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    await(started);
  }

  /// Runs on the JavaFX thread and waits for the result.
  public static <T> T on(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("on the JavaFX thread", e);
    }
  }

  public static void run(Runnable work) {
    on(() -> {
      work.run();
      return true;
    });
  }

  /// What the node looks like, after its layout.
  public static WritableImage snapshot(Node node) {
    return on(() -> node.snapshot(new SnapshotParameters(), null));
  }

  public static Picture picture(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    byte[] bgr = new byte[width * height * 3];
    for (int y = 0, to = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = image.getPixelReader().getArgb(x, y);
        bgr[to++] = (byte) argb;
        bgr[to++] = (byte) (argb >> 8);
        bgr[to++] = (byte) (argb >> 16);
      }
    }
    return new Picture(width, height, bgr);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX does not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
