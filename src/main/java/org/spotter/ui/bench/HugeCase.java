package org.spotter.ui.bench;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import org.spotter.editing.Document;
import org.spotter.pixels.Pyramid;
import org.spotter.pixels.Pyramids;
import org.spotter.task.Progress;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.canvas.HugePicture;
import org.spotter.ui.canvas.ScreenPicture;

/// A huge JPEG: how long its tiles take and how much memory, and moving about in it.
final class HugeCase {
  private static final double EXTENT = 400;

  private final Path folder;
  private final CanvasView canvas;
  private final Consumer<Measured> results;

  HugeCase(Path folder, CanvasView canvas, Consumer<Measured> results) {
    this.folder = folder;
    this.canvas = canvas;
    this.results = results;
  }

  void all(int side, int frames, Document document) {
    Path file = folder.resolve("huge.jpg");
    write(side, file);
    Pyramids pyramids = new Pyramids(folder.resolve("tiles"), 1, Long.MAX_VALUE);
    String name = "image of " + side + "×" + side;
    try (Pyramid pyramid = build(name, pyramids, file)) {
      ScreenPicture picture =
          HugePicture.of(pyramid, Thread::startVirtualThread, Platform::runLater);
      double open =
          Clock.until(
              () -> {
                canvas.setPicture(picture);
                canvas.setDocument(document);
              },
              () -> true);
      results.accept(Measured.times(name + ": open again", new double[] {open}));
      Clock.run(() -> canvas.zoomTo(new org.spotter.geometry.Box(0, 0, EXTENT, EXTENT)));
      results.accept(
          Measured.times(
              name + ": pan at its pixels", Clock.frames(frames, i -> canvas.panBy(-40, -25))));
      results.accept(Measured.times(name + ": zoom", Clock.frames(frames, this::zoom)));
      results.accept(Measured.memory(name + ": live set", Memory.live()));
      Clock.run(() -> {
        canvas.setDocument(null);
        canvas.setPicture(null);
      });
    }
  }

  private void zoom(int i) {
    if (i % 16 < 8) {
      canvas.zoomOut();
    } else {
      canvas.zoomIn();
    }
  }

  private Pyramid build(String name, Pyramids pyramids, Path file) {
    double before = Memory.live();
    Peak peak = new Peak();
    long start = System.nanoTime();
    Pyramid pyramid = pyramids.of(file, peak);
    double millis = (System.nanoTime() - start) / 1e6;
    results.accept(Measured.times(name + ": make its tiles", new double[] {millis}));
    results.accept(
        Measured.memory(name + ": most memory meanwhile", Math.max(0, peak.most - before)));
    return pyramid;
  }

  /// The most that was in use, garbage included.
  private static final class Peak implements Progress {
    private double most;

    @Override
    public void report(String what, long done, long total) {
      if (done % 64 == 0) {
        most = Math.max(most, Memory.used());
      }
    }
  }

  private static void write(int side, Path file) {
    BufferedImage tiny = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
    Pattern rows = new Pattern(tiny.getRaster(), side);
    BufferedImage image = new BufferedImage(tiny.getColorModel(), rows, false, null);
    try {
      ImageIO.write(image, "jpeg", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A picture whose rows are made when they are looked at.
  private static final class Pattern extends WritableRaster {
    Pattern(WritableRaster like, int side) {
      super(
          like.getSampleModel().createCompatibleSampleModel(side, side),
          like.getDataBuffer(),
          new java.awt.Point(0, 0));
    }

    @Override
    public Raster createChild(int x, int y, int w, int h, int toX, int toY, int[] bands) {
      WritableRaster part =
          Raster.createWritableRaster(
              sampleModel.createCompatibleSampleModel(w, h), new java.awt.Point(toX, toY));
      byte[] row = new byte[w * 3];
      for (int j = 0; j < h; j++) {
        fill(row, x, y + j);
        part.setDataElements(toX, toY + j, w, 1, row);
      }
      return part;
    }

    private static void fill(byte[] row, int left, int y) {
      for (int i = 0, x = left; i < row.length; i += 3, x++) {
        int grain = (x * 31 ^ y * 17) & 15;
        row[i] = (byte) ((x >> 5) + grain);
        row[i + 1] = (byte) ((y >> 5) + grain);
        row[i + 2] = (byte) (((x ^ y) >> 4) + grain);
      }
    }
  }
}
