package org.spotter.pixels;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spotter.task.Problem;

/// Reads picture files: JPEG, PNG, BMP, TIFF and WebP, 8 or 16 bit, grey, colour, palette or with
/// alpha, and JPEG in Adobe's print colours; always upright.
///
/// Everything that cannot be read is refused with a [Problem] that names the file: missing, a
/// folder, empty, cut off, no picture, damaged, or more pixels than [#MOST_PIXELS]. The header is
/// looked at first, so that a refusal costs no memory.
public final class Pictures {
  /// The largest picture that is decoded as a whole: 2^28 pixels, such as 16384×16384, 805 MB of
  /// bytes.
  public static final long MOST_PIXELS = 1L << 28;

  /// The largest picture that is looked at at all, in the tiles of a [Pyramid]: 2^30 pixels, such
  /// as 32768×32768.
  public static final long MOST_STREAMED = 1L << 30;

  private Pictures() {}

  /// The upright size, from the header alone.
  public static PictureSize size(Path file) {
    try (Source source = open(file)) {
      Header header = Checks.header(source);
      return header.orientation().upright((int) header.width(), (int) header.height());
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  /// The whole picture.
  public static Picture decode(Path file) {
    return decode(file, Reduction.NONE);
  }

  /// The picture, each side divided by the reduction's factor and rounded up.
  public static Picture decode(Path file, Reduction reduction) {
    try (Source source = open(file)) {
      Checks.holdable(file.toString(), Checks.header(source), reduction);
      return decode(file.toString(), Files.readAllBytes(file), reduction);
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  /// A picture whose longer side is at most `longestSide`, decoded in the cheapest way.
  public static Picture decodeFitting(Path file, int longestSide) {
    PictureSize size = size(file);
    return decode(file, Reduction.atLeast(longestSide, size.width(), size.height()))
        .fitting(longestSide);
  }

  /// A picture from the bytes of a file.
  ///
  /// @param name what a message calls it
  public static Picture decode(String name, byte[] file, Reduction reduction) {
    try (Source source = Source.of(name, file)) {
      Header header = Checks.header(source);
      Checks.holdable(name, header, reduction);
      Checks.whole(source, header, file);
      return Decoding.decode(name, file, header, reduction);
    } catch (IOException e) {
      throw new Problem("The picture " + name + " is damaged; copy it again.", e);
    }
  }

  private static Source open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new Problem(file + " is a folder, not a picture; name a file.");
    }
    if (!Files.exists(file)) {
      throw new Problem("There is no picture " + file + "; look whether it was moved or renamed.");
    }
    return Source.open(file);
  }

  private static Problem problem(Path file, IOException e) {
    return switch (e) {
      case AccessDeniedException _ ->
          new Problem("The picture " + file + " may not be read; change its permissions.", e);
      case EOFException _ -> Checks.cutOff(file.toString());
      case IOException _ ->
          new Problem("The picture " + file + " cannot be read (" + e.getMessage() + ").", e);
    };
  }
}
