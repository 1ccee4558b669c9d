package org.spotter.pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Picture files made on the spot. The usual subject is 32×16 with a corner of each colour: red,
/// green / blue, white.
final class Samples {
  static final int WIDTH = 32;
  static final int HEIGHT = 16;

  private Samples() {}

  static int colour(int x, int y) {
    boolean left = x < WIDTH / 2;
    return y < HEIGHT / 2 ? left ? 0xff0000 : 0x00ff00 : left ? 0x0000ff : 0xffffff;
  }

  static BufferedImage upright() {
    return stored(1);
  }

  /// The rows as a camera stores them, from the words of the EXIF specification: "the 0th row is at
  /// the visual …, the 0th column at the visual …".
  static BufferedImage stored(int orientation) {
    boolean swaps = orientation >= 5;
    int columns = swaps ? HEIGHT : WIDTH;
    int rows = swaps ? WIDTH : HEIGHT;
    var image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        image.setRGB(c, r, visual(orientation, r, c));
      }
    }
    return image;
  }

  private static int visual(int orientation, int r, int c) {
    int right = WIDTH - 1;
    int bottom = HEIGHT - 1;
    return switch (orientation) {
      case 1 -> colour(c, r);
      case 2 -> colour(right - c, r);
      case 3 -> colour(right - c, bottom - r);
      case 4 -> colour(c, bottom - r);
      case 5 -> colour(r, c);
      case 6 -> colour(right - r, c);
      case 7 -> colour(right - r, bottom - c);
      case 8 -> colour(r, bottom - c);
      default -> throw new IllegalArgumentException();
    };
  }

  static byte[] encode(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("no writer for " + format);
    }
    return out.toByteArray();
  }

  static Picture picture(BufferedImage image) {
    byte[] bgr = new byte[image.getWidth() * image.getHeight() * 3];
    for (int y = 0, i = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++, i += 3) {
        int rgb = image.getRGB(x, y);
        bgr[i] = (byte) rgb;
        bgr[i + 1] = (byte) (rgb >> 8);
        bgr[i + 2] = (byte) (rgb >> 16);
      }
    }
    return new Picture(image.getWidth(), image.getHeight(), bgr);
  }

  /// An EXIF block (a TIFF structure) that holds the orientation alone.
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .order(ByteOrder.BIG_ENDIAN)
        .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 274)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  static byte[] jpeg(int orientation) throws IOException {
    byte[] plain = encode(stored(orientation), "jpg");
    byte[] exif = exif(orientation);
    var segment = ByteBuffer.allocate(4 + 6 + exif.length);
    segment.putShort((short) 0xffe1).putShort((short) (8 + exif.length));
    segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
    return insert(plain, 2, segment.array());
  }

  static byte[] png(int orientation) throws IOException {
    byte[] exif = exif(orientation);
    byte[] named = join("eXIf".getBytes(StandardCharsets.ISO_8859_1), exif);
    var crc = new CRC32();
    crc.update(named);
    var chunk = ByteBuffer.allocate(8 + named.length);
    chunk.putInt(exif.length).put(named).putInt((int) crc.getValue());
    return insert(encode(stored(orientation), "png"), 33, chunk.array());
  }

  /// A lossless WebP in the extended container, with an EXIF chunk.
  static byte[] webp(int orientation) {
    byte[] plain = OpenCvFiles.webp(picture(stored(orientation)));
    byte[] image = Arrays.copyOfRange(plain, 12, plain.length);
    BufferedImage size = stored(orientation);
    byte[] exif = exif(orientation);
    var out =
        ByteBuffer.allocate(12 + 18 + image.length + 8 + exif.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WEBPVP8X")).putInt(10);
    out.putInt(0x08);
    putThree(out, size.getWidth() - 1);
    putThree(out, size.getHeight() - 1);
    return out.put(image).put(ascii("EXIF")).putInt(exif.length).put(exif).array();
  }

  private static void putThree(ByteBuffer out, int value) {
    out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
  }

  /// An uncompressed RGB TIFF.
  static byte[] tiff(int orientation, int bits) {
    return tiff(orientation, bits, 3, 0, 255);
  }

  /// An uncompressed TIFF of `channels` 3 or 4, the fourth being alpha of the kind `extra` (1
  /// multiplied into the colours, 2 not).
  static byte[] tiff(int orientation, int bits, int channels, int extra, int alpha) {
    BufferedImage image = stored(orientation);
    byte[] pixels = samples(image, bits, channels, alpha);
    int entries = channels == 4 ? 12 : 11;
    int ifd = 8 + pixels.length;
    int list = ifd + 2 + entries * 12 + 4;
    var out = ByteBuffer.allocate(list + 8).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("II*\0")).putInt(ifd).put(pixels).putShort((short) entries);
    entry(out, 256, image.getWidth());
    entry(out, 257, image.getHeight());
    out.putShort((short) 258).putShort((short) 3).putInt(channels).putInt(list);
    entry(out, 259, 1);
    entry(out, 262, 2);
    entry(out, 273, 8);
    entry(out, 274, orientation);
    entry(out, 277, channels);
    entry(out, 278, image.getHeight());
    entry(out, 279, pixels.length);
    entry(out, 284, 1);
    if (channels == 4) {
      out.putShort((short) 338).putShort((short) 3).putInt(1).putInt(extra);
    }
    out.putInt(0);
    for (int i = 0; i < 4; i++) {
      out.putShort((short) bits);
    }
    return out.array();
  }

  private static byte[] samples(BufferedImage image, int bits, int channels, int alpha) {
    var out =
        ByteBuffer.allocate(image.getWidth() * image.getHeight() * channels * bits / 8)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int[] rgba = rgba(image.getRGB(x, y), alpha);
        for (int channel = 0; channel < channels; channel++) {
          if (bits == 32) {
            out.putInt(rgba[channel] << 24);
          } else if (bits == 16) {
            out.putShort((short) (rgba[channel] * 257));
          } else {
            out.put((byte) rgba[channel]);
          }
        }
      }
    }
    return out.array();
  }

  private static int[] rgba(int rgb, int alpha) {
    return new int[] {(rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, alpha};
  }

  private static void entry(ByteBuffer out, int tag, int value) {
    out.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] insert(byte[] file, int at, byte[] part) {
    byte[] head = Arrays.copyOf(file, at);
    return join(join(head, part), Arrays.copyOfRange(file, at, file.length));
  }

  static byte[] join(byte[] a, byte[] b) {
    byte[] out = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }
}
