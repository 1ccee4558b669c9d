package org.spotter.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Settings;
import org.spotter.ui.view.Pixels;

/// A picture of the window on a project, taken as soon as the window shows everything.
final class WindowPicture {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final javafx.util.Duration LOOK = javafx.util.Duration.millis(100);
  private final Path project;
  private final int width;
  private final int height;
  private final CompletableFuture<Picture> taken = new CompletableFuture<>();
  private final Instant begun = Instant.now();

  WindowPicture(Path project, int width, int height) {
    this.project = project;
    this.width = width;
    this.height = height;
  }

  /// Opens the window; called on the window's thread.
  void begin() {
    try {
      Settings settings = new Settings(Files.createTempDirectory("spotter").resolve("settings"));
      settings.window(new Settings.WindowSize(width, height, false));
      Window opened = new Window(new Stage(), settings);
      opened.show();
      opened.open(project);
      look(opened);
    } catch (IOException | RuntimeException e) {
      taken.completeExceptionally(e);
    }
  }

  /// Waits for the picture and writes it.
  void write(Path png) {
    try {
      Picture picture = taken.get(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS);
      Files.write(png, picture.toPng());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Problem problem ? problem : refused(png, e);
    } catch (IOException | TimeoutException e) {
      throw refused(png, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(png, e);
    }
  }

  private static Problem refused(Path png, Exception why) {
    return new Problem(Messages.text("problem.window-picture", png, String.valueOf(why)), why);
  }

  private void look(Window opened) {
    String problem = opened.notices().problem().get();
    if (problem != null) {
      taken.completeExceptionally(new Problem(problem));
    } else if (isComplete(opened) || Instant.now().isAfter(begun.plus(PATIENCE))) {
      new Settling(() -> take(opened)).start();
    } else {
      after(LOOK, () -> look(opened));
    }
  }

  private boolean isComplete(Window opened) {
    Workbench bench = opened.bench();
    if (bench == null) {
      return false;
    }
    boolean predicted = !bench.project().runs().predictions().get().isEmpty();
    return bench.canvas().isShowing() && bench.isIdle() && (predicted || waitedForPredictions());
  }

  /// An image may have none.
  private boolean waitedForPredictions() {
    return Instant.now().isAfter(begun.plus(PATIENCE.dividedBy(4)));
  }

  private void take(Window opened) {
    WritableImage image = opened.scene().snapshot(null);
    taken.complete(Pixels.toPicture(image));
    opened.close();
  }

  /// Lets the window draw some frames, so that nothing is caught half laid out on a busy machine.
  private static final class Settling extends AnimationTimer {
    private static final int FRAMES = 30;
    private final Runnable then;
    private int frames;

    Settling(Runnable then) {
      this.then = then;
    }

    @Override
    public void handle(long now) {
      frames++;
      if (frames == FRAMES) {
        stop();
        then.run();
      }
    }
  }

  private static void after(javafx.util.Duration pause, Runnable run) {
    PauseTransition transition = new PauseTransition(pause);
    transition.setOnFinished(_ -> run.run());
    transition.play();
  }
}
