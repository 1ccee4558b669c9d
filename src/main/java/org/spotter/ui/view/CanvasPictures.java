package org.spotter.ui.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pictures;
import org.spotter.pixels.Pyramids;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.canvas.HugePicture;
import org.spotter.ui.canvas.ScreenPicture;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.PictureStore;

/// Brings picture and annotations onto the canvas together, so that boxes never lie over the wrong
/// picture: the former image stays until the next one is decoded (or takes noticeably long).
/// Neighbours in the list are decoded ahead, more of them in the direction in which one goes.
///
/// A huge picture comes from the tiles of a pyramid. Where that is not made yet, the picture is
/// shown coarse, and the tiles are made as a job that tells how far it is and can be cancelled.
final class CanvasPictures implements AutoCloseable {
  private static final Duration PATIENCE = Duration.millis(200);
  private static final long MOST_BYTES = 512L << 20;
  private static final int DECODERS = 2;

  /// Coarse copies of huge pictures have at most as many pixels a side.
  private static final int COARSE = 2048;

  private final OpenProject open;
  private final CanvasView canvas;
  private final Consumer<@Nullable String> explain;
  private final ExecutorService decoder =
      new ThreadPoolExecutor(
          DECODERS,
          DECODERS,
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
  private @Nullable Path wantedFile;
  private int former = -1;
  private final Pyramids pyramids = Pyramids.ofUser();
  private final Set<Path> preparing = new HashSet<>();

  CanvasPictures(OpenProject open, CanvasView canvas, Consumer<@Nullable String> explain) {
    this.open = open;
    this.canvas = canvas;
    this.explain = explain;
    long capacity = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);
    store =
        new PictureStore<>(
            decoder,
            Platform::runLater,
            DECODERS - 1,
            capacity,
            this::decode,
            ScreenPicture::bytes);
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

  /// Reads the present picture anew, for the file may be another.
  void readAnew() {
    Document document = open.label().document().get();
    if (document != null && wanted < 0) {
      store.forget(open.project().locate(document.image()));
      present = -1;
      follow(document);
    }
  }

  @Override
  public void close() {
    decoder.shutdownNow();
  }

  private ScreenPicture decode(Path file) {
    PictureSize size = Pictures.size(file);
    if (!pyramids.isFor(size)) {
      return ScreenPicture.of(Pictures.decode(file));
    }
    return pyramids
        .kept(file)
        .map(p -> HugePicture.of(p, Thread::startVirtualThread, Platform::runLater))
        .orElseGet(() -> coarse(file, size));
  }

  /// JPEG can be decoded small; of others there is nothing to see before the tiles are made.
  private ScreenPicture coarse(Path file, PictureSize size) {
    Platform.runLater(() -> prepare(file));
    boolean quick = String.valueOf(file).toLowerCase(Locale.ROOT).matches(".*\\.jpe?g");
    Picture small = quick ? Pictures.decodeFitting(file, COARSE) : grey();
    return HugePicture.coarse(size, small);
  }

  private static Picture grey() {
    return new Picture(1, 1, new byte[] {64, 64, 64});
  }

  private void prepare(Path file) {
    if (preparing.add(file)) {
      open.jobs()
          .start(
              Messages.text("job.tiles", String.valueOf(file.getFileName())),
              progress -> {
                pyramids.of(file, progress).close();
                return file;
              },
              this::prepared,
              () -> preparing.remove(file));
    }
  }

  /// The tiles take the place of the coarse picture.
  private void prepared(Path file) {
    store.forget(file);
    Document document = open.label().document().get();
    if (document != null && file.equals(open.project().locate(document.image()))) {
      long image = document.image().id();
      store.request(file, picture -> sharpen(image, picture), _ -> {});
    }
  }

  private void sharpen(long imageId, ScreenPicture better) {
    ScreenPicture shown = canvas.getPicture();
    if (present == imageId
        && shown != null
        && shown.width() == better.width()
        && shown.height() == better.height()) {
      canvas.sharpen(better);
    }
  }

  private void follow(@Nullable Document document) {
    if (document == null) {
      clear();
    } else if (document.image().id() == present) {
      canvas.setDocument(document);
    } else if (document.image().id() != wanted) {
      wanted = document.image().id();
      patience.playFromStart();
      Path file = open.project().locate(document.image());
      if (wantedFile != null && !wantedFile.equals(file)) {
        store.abandon(wantedFile);
      }
      wantedFile = file;
      store.request(
          file,
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

  /// Two ahead and one back, then one more ahead; huge ones come when they are asked for.
  private void prefetch() {
    int index = open.images().indexOf(present);
    int on = index < former ? -1 : 1;
    former = index;
    int last = open.images().ids().get().length - 1;
    List<Path> files = new ArrayList<>();
    for (int next : new int[] {index + on, index + 2 * on, index - on, index + 3 * on}) {
      ImageRow row = next >= 0 && next <= last ? open.images().row(next) : null;
      if (row != null && !pyramids.isFor(size(row))) {
        files.add(row.file());
      }
    }
    store.prefetch(files);
  }

  private static PictureSize size(ImageRow row) {
    return new PictureSize(row.image().width(), row.image().height());
  }
}
