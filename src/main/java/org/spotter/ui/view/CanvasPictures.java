package org.spotter.ui.view;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Document;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.canvas.ScreenPicture;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.PictureStore;

/// Brings picture and annotations onto the canvas together, so that boxes never lie over the wrong
/// picture: the former image stays until the next one is decoded (or takes noticeably long).
/// Neighbours in the list are decoded ahead.
final class CanvasPictures implements AutoCloseable {
  private static final Duration PATIENCE = Duration.millis(200);
  private static final long MOST_BYTES = 512L << 20;

  private final OpenProject open;
  private final CanvasView canvas;
  private final Consumer<@Nullable String> explain;
  private final ExecutorService decoder =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("spotter-decoder").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private final PictureStore<ScreenPicture> store;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private Runnable shown = () -> {};
  private Runnable onceShown = () -> {};
  private long onceShownImage = -1;
  private long present = -1;
  private long wanted = -1;

  CanvasPictures(OpenProject open, CanvasView canvas, Consumer<@Nullable String> explain) {
    this.open = open;
    this.canvas = canvas;
    this.explain = explain;
    long capacity = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);
    store =
        new PictureStore<>(
            decoder,
            Platform::runLater,
            capacity,
            CanvasPictures::decode,
            p -> 6L * p.width() * p.height());
    patience.setOnFinished(_ -> clear());
    open.label().document().addListener((_, _, document) -> follow(document));
    follow(open.label().document().get());
  }

  /// Called whenever another image came onto the canvas.
  void onShown(Runnable listener) {
    shown = listener;
  }

  /// Does something once an image is on the canvas; at once when it is.
  void whenShown(long imageId, Runnable run) {
    if (present == imageId) {
      run.run();
    } else {
      onceShownImage = imageId;
      onceShown = run;
    }
  }

  @Override
  public void close() {
    decoder.shutdownNow();
  }

  private static ScreenPicture decode(Path file) {
    Picture picture = Pictures.decode(file);
    return ScreenPicture.ofBgr(picture.width(), picture.height(), picture.bgr());
  }

  private void follow(@Nullable Document document) {
    if (document == null) {
      clear();
    } else if (document.image().id() == present) {
      canvas.setDocument(document);
    } else if (document.image().id() != wanted) {
      wanted = document.image().id();
      patience.playFromStart();
      store.request(
          open.project().locate(document.image()),
          picture -> arrived(document.image().id(), picture),
          problem -> failed(document.image().id(), problem.sentence()));
    }
  }

  private void arrived(long imageId, ScreenPicture picture) {
    if (imageId == wanted) {
      show(picture, null);
      prefetch();
    }
  }

  private void failed(long imageId, String why) {
    if (imageId == wanted) {
      show(null, why);
    }
  }

  private void show(@Nullable ScreenPicture picture, @Nullable String why) {
    patience.stop();
    Document document = open.label().document().get();
    if (document == null || document.image().id() != wanted) {
      return;
    }
    present = wanted;
    wanted = -1;
    explain.accept(why);
    canvas.cancel();
    canvas.setPicture(picture);
    canvas.setDocument(document);
    shown.run();
    if (onceShownImage == present) {
      onceShownImage = -1;
      onceShown.run();
    }
  }

  private void clear() {
    present = -1;
    explain.accept(null);
    canvas.setDocument(null);
    canvas.setPicture(null);
  }

  private void prefetch() {
    int index = open.images().indexOf(present);
    int last = open.images().ids().get().length - 1;
    for (int next : new int[] {index + 1, index - 1, index + 2}) {
      ImageRow row = next >= 0 && next <= last ? open.images().row(next) : null;
      if (row != null) {
        store.prefetch(row.file());
      }
    }
  }
}
