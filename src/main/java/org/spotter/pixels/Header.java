package org.spotter.pixels;

import java.io.IOException;

/// What a picture file says of itself before its pixels.
///
/// @param format which kind of file
/// @param width pixels of a stored row
/// @param height number of stored rows
/// @param orientation what makes it upright
/// @param alpha how it can be transparent
/// @param refusal why it cannot be shown right ("is an animation, …"), or empty
record Header(
    Format format, long width, long height, Orientation orientation, Alpha alpha, String refusal) {
  /// The kinds of picture files that are read.
  enum Format {
    JPEG,
    PNG,
    BMP,
    TIFF,
    WEBP
  }

  /// How the decoder gives transparency: not at all, with colours as they are, or with colours
  /// already multiplied by it.
  enum Alpha {
    NONE,
    STRAIGHT,
    MULTIPLIED;

    static Alpha straightIf(boolean there) {
      return there ? STRAIGHT : NONE;
    }
  }

  static Header plain(Format format, long width, long height) {
    return new Header(format, width, height, Orientation.UPRIGHT, Alpha.NONE, "");
  }

  Header with(Orientation newOrientation) {
    return new Header(format, width, height, newOrientation, alpha, refusal);
  }

  Header with(Alpha newAlpha) {
    return new Header(format, width, height, orientation, newAlpha, refusal);
  }

  Header refusing(String why) {
    return new Header(format, width, height, orientation, alpha, why);
  }

  /// @throws NotAPicture when it is none of the formats
  /// @throws java.io.EOFException when the file ends inside the header
  static Header read(Source source) throws IOException {
    return switch (formatOf(source)) {
      case JPEG -> JpegHeader.read(source);
      case PNG -> PngHeader.read(source);
      case BMP -> BmpHeader.read(source);
      case TIFF -> TiffHeader.read(source);
      case WEBP -> WebpHeader.read(source);
    };
  }

  private static Format formatOf(Source source) throws IOException {
    if (source.has(0, "\u00ff\u00d8\u00ff")) {
      return Format.JPEG;
    }
    if (source.has(0, "\u0089PNG\r\n\u001a\n")) {
      return Format.PNG;
    }
    if (source.has(0, "RIFF") && source.has(8, "WEBP")) {
      return Format.WEBP;
    }
    if (TiffDirectory.startsAt(source, 0)) {
      return Format.TIFF;
    }
    if (source.has(0, "BM")) {
      return Format.BMP;
    }
    throw new NotAPicture(otherKind(source));
  }

  private static String otherKind(Source source) throws IOException {
    if (source.has(0, "GIF8")) {
      return "a GIF picture";
    }
    if (source.has(4, "ftyphei") || source.has(4, "ftypmif1") || source.has(4, "ftyphev")) {
      return "a HEIC picture";
    }
    return source.has(4, "ftypavi") ? "an AVIF picture" : "";
  }

  /// The bytes are of no format that is read.
  static final class NotAPicture extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param kind what it is instead, or empty when that is not known
    NotAPicture(String kind) {
      super(kind);
    }

    String kind() {
      return String.valueOf(getMessage());
    }
  }
}
