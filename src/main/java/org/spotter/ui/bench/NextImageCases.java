package org.spotter.ui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spotter.app.CreateProject;
import org.spotter.editing.Document;
import org.spotter.pixels.Picture;
import org.spotter.task.Progress;
import org.spotter.ui.Window;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Settings;

/// From the wish for the next image until its pixels are drawn, in the whole window.
final class NextImageCases {
  private static final long LOOK_NANOS = 300_000_000;
  private static final int QUALITY = 90;

  private final Path folder;
  private final Subjects subjects;
  private final Consumer<Measured> results;

  NextImageCases(Path folder, Subjects subjects, Consumer<Measured> results) {
    this.folder = folder;
    this.subjects = subjects;
    this.results = results;
  }

  /// @param images of the project
  /// @param switches how many are measured, with a look of 0.3 seconds at each
  /// @param more switches as fast as they go, after which the memory is looked at again
  void all(String name, int width, int height, int images, int switches, int more) {
    Path project = project(width, height, images);
    Window window = open(project);
    double[] times = new double[switches];
    for (int i = 0; i < switches; i++) {
      times[i] = step(window, i % (2 * images - 2) < images - 1 ? 1 : -1);
      LockSupport.parkNanos(LOOK_NANOS);
    }
    // The first ones run code that was never run before.
    int warm = Math.min(switches / 4, 10);
    results.accept(
        Measured.times("next image, " + name, Arrays.copyOfRange(times, warm, switches)));
    if (more > 0) {
      results.accept(Measured.memory("live set before " + more + " switches", Memory.live()));
      for (int i = 0; i < more; i++) {
        step(window, (switches + i) % (2 * images - 2) < images - 1 ? 1 : -1);
      }
      results.accept(Measured.memory("live set after " + more + " switches", Memory.live()));
    }
    Clock.run(() -> {
      window.close();
      window.scene().getWindow().hide();
    });
  }

  private Path project(int width, int height, int images) {
    try {
      Path own = Files.createTempDirectory(folder, "next");
      Path pictures = Files.createDirectory(own.resolve("pictures"));
      for (int i = 0; i < images; i++) {
        Picture picture = subjects.picture(width, height);
        Files.write(pictures.resolve("image" + i + ".jpg"), picture.toJpeg(QUALITY));
      }
      Path project = own.resolve("next.spotter");
      CreateProject.run(project, pictures, List.of("head"), Progress.NONE);
      return project;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Window open(Path project) {
    @Nullable Window[] made = new Window[1];
    Clock.run(() -> {
      Window window = new Window(new Stage(), new Settings(folder.resolve("settings")));
      window.show();
      window.open(project);
      made[0] = window;
    });
    Window window = Objects.requireNonNull(made[0]);
    Clock.until(() -> {}, () -> shown(window) != null);
    return window;
  }

  private static double step(Window window, int by) {
    Document before = Objects.requireNonNull(shown(window));
    OpenProject project = Objects.requireNonNull(window.project());
    return Clock.until(
        () -> project.step(by),
        () -> {
          Document now = shown(window);
          return now != null && now.image().id() != before.image().id();
        });
  }

  /// The document of the image that is to be seen.
  private static @Nullable Document shown(Window window) {
    return window.scene().lookup("#canvas") instanceof CanvasView canvas
            && canvas.getPicture() != null
        ? canvas.getDocument()
        : null;
  }
}
