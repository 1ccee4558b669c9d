package org.spotter.pixels;

import java.io.IOException;

/// The marker segments of a JPEG file.
///
/// @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, annex B</a>
final class JpegHeader {
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final int APP14 = 0xee;

  private JpegHeader() {}

  static Header read(Source source) throws IOException {
    Orientation orientation = Orientation.UPRIGHT;
    boolean adobe = false;
    long frame = -1;
    long at = 2;
    for (int marker = markerAt(source, at); marker != SCAN && marker != END; ) {
      if (isFrame(marker)) {
        frame = at;
      } else if (marker == APP1 && source.has(at + 4, "Exif\0\0")) {
        orientation = TiffDirectory.orientationAt(source, at + 10);
      } else if (marker == APP14 && source.has(at + 4, "Adobe")) {
        adobe = true;
      }
      at = next(source, at);
      marker = markerAt(source, at);
    }
    if (frame < 0) {
      throw new IOException("a scan without a frame");
    }
    return header(source, frame, adobe).with(orientation);
  }

  private static Header header(Source source, long frame, boolean adobe) throws IOException {
    int precision = source.u8(frame + 4);
    int components = source.u8(frame + 9);
    Header header =
        Header.plain(Header.Format.JPEG, source.u16be(frame + 7), source.u16be(frame + 5));
    if (precision != 8) {
      return header.refusing("is a JPEG of " + precision + " bits; convert it to 8 bit");
    }
    // Only Adobe's marker tells that the inks are stored inverted, as the decoder takes them.
    return components == 4 && !adobe
        ? header.refusing("is in print colours (CMYK without Adobe's marker); convert it to RGB")
        : header;
  }

  /// Whether its rows come from top to bottom in one go, in grey or in three colours: neither
  /// progressive nor with arithmetic coding nor in print colours.
  static boolean isSequentialColour(Source source) throws IOException {
    long at = 2;
    int marker = markerAt(source, at);
    while (!isFrame(marker)) {
      at = next(source, at);
      marker = markerAt(source, at);
    }
    return (marker == 0xc0 || marker == 0xc1) && source.u8(at + 9) != 4;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static int markerAt(Source source, long at) throws IOException {
    if (source.u8(at) != 0xff) {
      throw new IOException("no marker at " + at);
    }
    return source.u8(at + 1);
  }

  /// Where the next segment begins; fill bytes of 0xff before it are passed over.
  private static long next(Source source, long at) throws IOException {
    long next = source.u8(at + 1) == 0xff ? at + 1 : at + 2 + source.u16be(at + 2);
    while (source.u8(next) == 0xff && source.u8(next + 1) == 0xff) {
      next++;
    }
    return next;
  }

  /// Whether the file goes on to the end marker, which a cut file has lost. Looks from the back,
  /// since some cameras write their own data behind the picture, and no further than the scan,
  /// since a small picture in the EXIF block has an end marker of its own.
  static boolean isWhole(Source source, byte[] file) throws IOException {
    long scan = 2;
    while (markerAt(source, scan) != SCAN) {
      scan = next(source, scan);
    }
    for (int i = file.length - 2; i >= scan; i--) {
      if (file[i + 1] == (byte) END && file[i] == (byte) 0xff) {
        return true;
      }
    }
    return false;
  }
}
