package org.spotter.pixels;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Takes the colour profile out of a PNG file before it is decoded. Spotter, like the models it
/// runs, takes pixel values as they are; the decoder would not use the profile either, but it
/// writes a warning to standard error about each one it finds fault with.
final class PngColour {
  private static final int SIGNATURE = 8;
  private static final int FRAME_OF_CHUNK = 12;

  private PngColour() {}

  /// The file without its profile; the same array when it has none or its chunks are not whole.
  static byte[] withoutProfile(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    for (int at = SIGNATURE; at + FRAME_OF_CHUNK <= file.length; ) {
      int length = bytes.getInt(at);
      if (length < 0 || length > file.length - at - FRAME_OF_CHUNK) {
        return file;
      }
      int next = at + FRAME_OF_CHUNK + length;
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (type.equals("iCCP")) {
        return without(file, at, next);
      }
      if (type.equals("IDAT")) {
        return file;
      }
      at = next;
    }
    return file;
  }

  private static byte[] without(byte[] file, int from, int to) {
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, from);
    out.write(file, to, file.length - to);
    return out.toByteArray();
  }
}
