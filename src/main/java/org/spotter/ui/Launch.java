package org.spotter.ui;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spotter.pixels.Picture;
import org.spotter.task.Progress;
import org.spotter.ui.bench.CanvasBench;
import org.spotter.ui.bench.Measured;
import org.spotter.ui.bench.effort.EffortBench;
import org.spotter.ui.bench.effort.EffortRequest;
import org.spotter.ui.bench.effort.EffortResult;
import org.spotter.ui.model.Settings;

/// Starts JavaFX with the window on it.
public final class Launch {
  private Launch() {}

  /// Shows the window, on a project or on the first page, and returns when it is closed.
  public static void open(@Nullable Path project) {
    CountDownLatch closed = new CountDownLatch(1);
    loadDecoder();
    Settings settings = Settings.ofThisUser();
    settings.scale().use();
    settings.language().use();
    Platform.setImplicitExit(true);
    Platform.startup(() -> show(project, settings, closed));
    await(closed);
  }

  /// Makes a picture of the window on a project, showing its first image with ground truth and
  /// predictions, on JavaFX's headless platform: no display is needed. Settings of the person at
  /// this machine are neither used nor changed. JavaFX starts once in a process, so that no window
  /// can be opened afterwards.
  ///
  /// @param png the picture file to write
  /// @throws org.spotter.task.Problem when the project cannot be opened or the file not be written
  public static void picture(Path project, Path png, int width, int height) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    WindowPicture picture = new WindowPicture(project, width, height);
    Platform.startup(picture::begin);
    picture.write(png);
    Platform.exit();
  }

  /// Measures the canvas on JavaFX's headless platform, with frames that do not wait for a screen.
  /// Settings of the person at this machine are neither used nor changed. JavaFX starts once in a
  /// process, so that no window can be opened afterwards.
  ///
  /// @param results told of each case as it is measured
  public static void bench(CanvasBench.Extent extent, Consumer<Measured> results) {
    startWithoutDisplay();
    CanvasBench.run(extent, results);
    Platform.exit();
  }

  /// Has a scripted person label photographs in the window, on JavaFX's headless platform, and
  /// counts what it takes. Settings of the person at this machine are neither used nor changed.
  /// JavaFX starts once in a process, so that no window can be opened afterwards.
  ///
  /// @param results told of each start as it is through
  /// @throws org.spotter.task.Problem when the reference cannot be read, or what was labelled is
  ///   not what it says
  public static void effort(
      EffortRequest request, Consumer<EffortResult> results, Progress progress) {
    startWithoutDisplay();
    try {
      EffortBench.run(request, results, progress);
    } finally {
      Platform.exit();
    }
  }

  private static void startWithoutDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("javafx.animation.fullspeed", "true");
    CountDownLatch started = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(started::countDown);
    await(started);
  }

  /// The decoder's native library takes a while to load; that goes on while the window is built.
  private static void loadDecoder() {
    Thread.ofPlatform()
        .daemon()
        .name("spotter-decoder-library")
        .start(() -> new Picture(1, 1, new byte[3]).toPng());
  }

  private static void show(@Nullable Path project, Settings settings, CountDownLatch closed) {
    Stage stage = new Stage();
    Window window = new Window(stage, settings);
    stage.setOnHidden(_ -> closed.countDown());
    if (project != null) {
      window.open(project);
    }
    window.show();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
