package org.spotter.pixels;

import java.io.IOException;
import java.util.Set;

/// The header of a TIFF file; the first picture of several counts.
final class TiffHeader {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int PHOTOMETRIC = 262;
  private static final int EXTRA_SAMPLES = 338;
  private static final int MULTIPLIED = 1;
  private static final int SAMPLE_FORMAT = 339;
  private static final int SAMPLES = 277;
  private static final int CMYK = 5;

  /// Black is 0; red, green and blue; light and two colours, as in JPEG.
  private static final Set<Long> PLAIN = Set.of(1L, 2L, 6L);

  private TiffHeader() {}

  static Header read(Source source) throws IOException {
    TiffDirectory directory = TiffDirectory.read(source, 0);
    return Header.plain(Header.Format.TIFF, directory.get(WIDTH, 0), directory.get(HEIGHT, 0))
        .with(directory.orientation())
        .with(alpha(directory))
        .refusing(refusal(directory));
  }

  /// libtiff multiplies the colours of 8-bit files itself and leaves those of 16-bit files alone.
  private static Header.Alpha alpha(TiffDirectory directory) {
    long kind = directory.get(EXTRA_SAMPLES, 0);
    if (kind == 0) {
      return Header.Alpha.NONE;
    }
    return kind == MULTIPLIED || directory.get(BITS, 1) <= 8
        ? Header.Alpha.MULTIPLIED
        : Header.Alpha.STRAIGHT;
  }

  /// How many values of 8 bit a pixel has, where they are nothing but grey or three colours; else
  /// 0.
  static int plainSamples(Source source) throws IOException {
    TiffDirectory directory = TiffDirectory.read(source, 0);
    boolean plain =
        directory.get(BITS, 1) == 8
            && directory.get(EXTRA_SAMPLES, -1) < 0
            && PLAIN.contains(directory.get(PHOTOMETRIC, -1));
    return plain ? (int) directory.get(SAMPLES, 1) : 0;
  }

  private static String refusal(TiffDirectory directory) {
    if (directory.get(BITS, 1) > 16 || directory.get(SAMPLE_FORMAT, 1) > 1) {
      return "holds measurements (more than 16 bits, signed or floating point) rather than a"
          + " picture; convert it to 8 or 16 bit";
    }
    if (directory.get(PHOTOMETRIC, 0) == CMYK) {
      return "is in print colours (CMYK TIFF), which Spotter cannot show right; convert it to RGB";
    }
    return "";
  }
}
