package org.spotter.pixels;

import java.io.IOException;

/// The header of a Windows bitmap.
final class BmpHeader {
  private static final int OLD_HEADER = 12;

  private BmpHeader() {}

  static Header read(Source source) throws IOException {
    boolean old = source.u32le(14) == OLD_HEADER;
    long width = old ? source.u16le(18) : (int) source.u32le(18);
    // A negative height says that the upper row comes first.
    long height = old ? source.u16le(20) : Math.abs((long) (int) source.u32le(22));
    return Header.plain(Header.Format.BMP, width, height);
  }

  /// Whether the bytes that the header announces are there; some writers leave the count at 0.
  static boolean isWhole(Source source) throws IOException {
    return source.length() >= source.u32le(2);
  }
}
