package org.spotter.pixels;

import java.io.EOFException;
import java.io.IOException;
import org.spotter.task.Problem;

/// Refuses pictures before anything is allocated for them.
final class Checks {
  /// What fits into one array.
  private static final long LARGEST_FILE = Integer.MAX_VALUE - 8L;

  private Checks() {}

  /// The header of a picture that may be decoded.
  static Header header(Source source) throws IOException {
    if (source.length() == 0) {
      throw new Problem("The picture " + source.name() + " is empty (0 bytes); copy it again.");
    }
    if (source.length() > LARGEST_FILE) {
      throw new Problem("The picture " + source.name() + " is over 2 GB; make it smaller.");
    }
    Header header = read(source);
    if (!header.refusal().isEmpty()) {
      throw new Problem("The picture " + source.name() + " " + header.refusal() + ".");
    }
    checkSize(source.name(), header);
    return header;
  }

  private static Header read(Source source) throws IOException {
    try {
      return Header.read(source);
    } catch (EOFException e) {
      throw cutOff(source.name());
    } catch (Header.NotAPicture e) {
      throw notAPicture(source.name(), e);
    } catch (IOException e) {
      throw damaged(source.name());
    }
  }

  private static Problem notAPicture(String name, Header.NotAPicture e) {
    return e.kind().isEmpty()
        ? new Problem(name + " is not a picture; Spotter reads JPEG, PNG, BMP, TIFF and WebP.", e)
        : new Problem(name + " is " + e.kind() + "; convert it to JPEG or PNG.", e);
  }

  private static void checkSize(String name, Header header) {
    long width = header.width();
    long height = header.height();
    if (width < 1 || height < 1) {
      throw damaged(name);
    }
    checkPixels(name, header, 1, Pictures.MOST_STREAMED, "read");
  }

  /// @throws Problem when the picture is too large to be in memory as a whole
  static void holdable(String name, Header header, Reduction reduction) {
    boolean shrinksFirst = header.format() == Header.Format.JPEG;
    double factor = shrinksFirst ? reduction.factor() : 1;
    checkPixels(name, header, factor, Pictures.MOST_PIXELS, "hold");
  }

  private static void checkPixels(
      String name, Header header, double factor, long most, String what) {
    // Each side is below 2^32, so that the product of doubles cannot be wrong about this.
    if (header.width() / factor * (header.height() / factor) > most) {
      throw new Problem(
          String.format(
              "The picture %s is %d×%d, more than the %d million pixels Spotter can %s; make it"
                  + " smaller or cut it into tiles.",
              name, header.width(), header.height(), most / 1_000_000, what));
    }
  }

  /// @throws Problem when the file ends before its picture does
  static void whole(Source source, Header header, byte[] file) throws IOException {
    boolean whole =
        switch (header.format()) {
          case JPEG -> JpegHeader.isWhole(source, file);
          case PNG -> PngHeader.isWhole(source);
          case BMP -> BmpHeader.isWhole(source);
          case WEBP -> WebpHeader.isWhole(source);
          // The decoder itself notices: every strip has a place and a length.
          case TIFF -> true;
        };
    if (!whole) {
      throw cutOff(source.name());
    }
  }

  static Problem cutOff(String name) {
    return new Problem("The picture " + name + " is cut off before its end; copy it again.");
  }

  static Problem damaged(String name) {
    return new Problem("The picture " + name + " is damaged and cannot be decoded; copy it again.");
  }
}
