package org.spotter.pixels;

import java.io.IOException;

/// The chunks of a PNG file.
///
/// @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
final class PngHeader {
  private static final int SIGNATURE = 8;
  private static final int FRAME_OF_CHUNK = 12;

  private PngHeader() {}

  static Header read(Source source) throws IOException {
    if (!source.has(SIGNATURE + 4, "IHDR")) {
      throw new IOException("no IHDR");
    }
    int colourType = source.u8(SIGNATURE + 17);
    boolean alpha = colourType == 4 || colourType == 6;
    Orientation orientation = Orientation.UPRIGHT;
    for (long at = SIGNATURE; at + 8 <= source.length(); at = next(source, at)) {
      alpha |= source.has(at + 4, "tRNS");
      if (source.has(at + 4, "eXIf")) {
        orientation = TiffDirectory.orientationAt(source, at + 8);
      }
    }
    return Header.plain(Header.Format.PNG, source.u32be(16), source.u32be(20))
        .with(Header.Alpha.straightIf(alpha))
        .with(orientation);
  }

  /// Whether the last chunk is there.
  static boolean isWhole(Source source) throws IOException {
    for (long at = SIGNATURE; at + FRAME_OF_CHUNK <= source.length(); at = next(source, at)) {
      if (source.has(at + 4, "IEND")) {
        return true;
      }
    }
    return false;
  }

  private static long next(Source source, long at) throws IOException {
    return at + FRAME_OF_CHUNK + source.u32be(at);
  }
}
