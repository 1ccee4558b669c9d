package org.spotter.pixels;

import java.io.IOException;

/// The chunks of a WebP file.
///
/// @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container</a>
final class WebpHeader {
  private static final int FIRST_CHUNK = 12;
  private static final int ANIMATION = 0x02;
  private static final int ALPHA = 0x10;

  private WebpHeader() {}

  static Header read(Source source) throws IOException {
    if (source.has(FIRST_CHUNK, "VP8X")) {
      return extended(source);
    }
    long data = FIRST_CHUNK + 8;
    if (source.has(FIRST_CHUNK, "VP8L")) {
      long bits = source.u32le(data + 1);
      return Header.plain(Header.Format.WEBP, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1)
          .with(Header.Alpha.straightIf(((bits >> 28) & 1) == 1));
    }
    if (!source.has(FIRST_CHUNK, "VP8 ")) {
      throw new IOException("no picture chunk");
    }
    return Header.plain(
        Header.Format.WEBP, source.u16le(data + 6) & 0x3fff, source.u16le(data + 8) & 0x3fff);
  }

  private static Header extended(Source source) throws IOException {
    long data = FIRST_CHUNK + 8;
    int flags = source.u8(data);
    Header header =
        Header.plain(Header.Format.WEBP, u24(source, data + 4) + 1, u24(source, data + 7) + 1)
            .with(Header.Alpha.straightIf((flags & ALPHA) != 0))
            .with(orientation(source));
    return (flags & ANIMATION) == 0
        ? header
        : header.refusing("is an animation; save the frame you want as a picture of its own");
  }

  private static Orientation orientation(Source source) throws IOException {
    long at = FIRST_CHUNK;
    while (at + 8 <= source.length()) {
      if (source.has(at, "EXIF")) {
        // Some writers put the name that JPEG needs before the block.
        long block = source.has(at + 8, "Exif\0\0") ? at + 14 : at + 8;
        return TiffDirectory.orientationAt(source, block);
      }
      long size = source.u32le(at + 4);
      at += 8 + size + (size & 1);
    }
    return Orientation.UPRIGHT;
  }

  private static long u24(Source source, long at) throws IOException {
    return source.u16le(at) | source.u8(at + 2) << 16;
  }

  /// Whether the bytes that the container announces are there.
  static boolean isWhole(Source source) throws IOException {
    return source.length() >= source.u32le(4) + 8;
  }
}
