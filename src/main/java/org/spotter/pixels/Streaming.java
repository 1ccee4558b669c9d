package org.spotter.pixels;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Progress;

/// Reads pictures row by row, so that memory does not grow with the picture: baseline JPEG and PNG
/// that is not interlaced, by the Java platform's decoders writing into a [RowRaster], and TIFF
/// some rows at a time. All other pictures must be decoded whole.
final class Streaming {
  private static final int TIFF_ROWS = 256;

  private Streaming() {}

  /// Whether the file can be read so.
  static boolean isPossible(Path file, Source source, Header header) throws IOException {
    return switch (header.format()) {
      case JPEG -> JpegHeader.isSequentialColour(source);
      case PNG -> source.u8(28) == 0;
      case TIFF -> samples(file) == TiffHeader.plainSamples(source);
      case BMP, WEBP -> false;
    };
  }

  /// How many values a pixel has as the platform's decoder sees it, which overlooks tags of unusual
  /// types; -1 when it sees nothing.
  private static int samples(Path file) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
      reader.setInput(input, true, true);
      return type(reader).getNumBands();
    } catch (IOException | RuntimeException e) {
      return -1;
    } finally {
      reader.dispose();
    }
  }

  /// @throws IOException when the file is damaged or cut off
  static void read(Path file, Header header, RowSink sink, Progress progress) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(name(header)).next();
    try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
      reader.setInput(input, true, true);
      if (header.format() == Header.Format.TIFF) {
        readStrips(reader, header, sink, progress);
      } else {
        readRows(reader, header, sink, progress);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IIOException("the decoder cannot read it", e);
    } finally {
      reader.dispose();
    }
    progress.check();
  }

  private static String name(Header header) {
    return switch (header.format()) {
      case JPEG -> "jpeg";
      case PNG -> "png";
      case TIFF -> "tiff";
      case BMP -> "bmp";
      case WEBP -> "webp";
    };
  }

  private static void readRows(ImageReader reader, Header header, RowSink sink, Progress progress)
      throws IOException {
    ImageTypeSpecifier type = type(reader);
    ColorModel colors = type.getColorModel();
    Guard guard = new Guard(reader, sink, progress);
    reader.addIIOReadWarningListener(guard);
    RowRaster raster =
        new RowRaster(
            type.getSampleModel((int) header.width(), (int) header.height()), colors, guard);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setDestination(new BufferedImage(colors, raster, false, null));
    reader.read(0, param);
    guard.check();
  }

  /// Stops the decoder when asked to, or when a row cannot be taken.
  private static final class Guard implements RowSink, IIOReadWarningListener {
    private final ImageReader reader;
    private final RowSink sink;
    private final Progress progress;
    private @Nullable UncheckedIOException failure;
    private boolean cut;

    Guard(ImageReader reader, RowSink sink, Progress progress) {
      this.reader = reader;
      this.sink = sink;
      this.progress = progress;
    }

    @Override
    public void row(int y, byte[] bgr) {
      if (progress.cancelled() || failure != null) {
        reader.abort();
        return;
      }
      try {
        sink.row(y, bgr);
      } catch (UncheckedIOException e) {
        failure = e;
      }
    }

    /// The JPEG decoder fills up what is missing, and says so only here.
    @Override
    public void warningOccurred(ImageReader source, String warning) {
      cut |= warning.contains("EOI");
    }

    void check() throws IOException {
      progress.check();
      if (failure != null) {
        throw failure;
      }
      if (cut) {
        throw new IIOException("cut off");
      }
    }
  }

  /// The colours as they are stored: a profile is not applied, as in [Pictures].
  private static ImageTypeSpecifier type(ImageReader reader) throws IOException {
    @Nullable ImageTypeSpecifier best = null;
    for (Iterator<ImageTypeSpecifier> all = reader.getImageTypes(0); all.hasNext(); ) {
      ImageTypeSpecifier next = all.next();
      boolean own =
          best != null
              && next.getNumBands() == best.getNumBands()
              && next.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_RGB
              && !next.getColorModel().getColorSpace().isCS_sRGB();
      best = best == null || own ? next : best;
    }
    if (best == null) {
      throw new IIOException("colours that the decoder does not know");
    }
    return best;
  }

  private static void readStrips(ImageReader reader, Header header, RowSink sink, Progress progress)
      throws IOException {
    int width = (int) header.width();
    int height = (int) header.height();
    byte[] bgr = new byte[width * 3];
    int[] argb = new int[width];
    for (int top = 0; top < height; top += TIFF_ROWS) {
      progress.check();
      ImageReadParam param = reader.getDefaultReadParam();
      int rows = Math.min(TIFF_ROWS, height - top);
      param.setSourceRegion(new Rectangle(0, top, width, rows));
      BufferedImage strip = reader.read(0, param);
      for (int row = 0; row < rows; row++) {
        strip.getRGB(0, row, width, 1, argb, 0, width);
        for (int x = 0; x < width; x++) {
          RowRaster.onWhite(argb[x], bgr, 3 * x);
        }
        sink.row(top + row, bgr);
      }
    }
  }
}
