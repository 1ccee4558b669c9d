package org.spotter.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.spotter.task.Problem;

/// A picture whose pixels are numbers of colours in a palette, as class maps of PASCAL VOC are.
public final class PaletteImage {
  private final int width;
  private final int height;
  private final byte[] numbers;

  private PaletteImage(int width, int height, byte[] numbers) {
    this.width = width;
    this.height = height;
    this.numbers = numbers;
  }

  /// Pixels from left to right.
  public int width() {
    return width;
  }

  /// Pixels from top to bottom.
  public int height() {
    return height;
  }

  /// The number of a pixel's colour, 0 to 255.
  ///
  /// @param pixel its place, row after row from the top
  public int number(int pixel) {
    return numbers[pixel] & 0xff;
  }

  /// Reads a file; empty when it has no palette, or one of greys only, which some programs give to
  /// grey pictures to make them smaller.
  ///
  /// @throws Problem when the file cannot be read, or is too large to be decoded as a whole
  public static Optional<PaletteImage> read(Path file) {
    PictureSize size = Pictures.size(file);
    if ((long) size.width() * size.height() > Pictures.MOST_PIXELS) {
      throw new Problem(file + " is too large to be read as a whole.");
    }
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      return image != null && image.getColorModel() instanceof IndexColorModel palette
          ? Optional.of(image.getRaster()).filter(_ -> !isGrey(palette)).map(PaletteImage::of)
          : Optional.empty();
    } catch (IOException e) {
      throw new Problem(file + " cannot be read (" + Problem.reason(e) + ").", e);
    }
  }

  private static boolean isGrey(IndexColorModel palette) {
    for (int i = 0; i < palette.getMapSize(); i++) {
      if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
        return false;
      }
    }
    return true;
  }

  private static PaletteImage of(Raster raster) {
    int width = raster.getWidth();
    int[] row = new int[width];
    byte[] numbers = new byte[width * raster.getHeight()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        numbers[y * width + x] = (byte) row[x];
      }
    }
    return new PaletteImage(width, raster.getHeight(), numbers);
  }
}
