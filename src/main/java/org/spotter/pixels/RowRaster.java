package org.spotter.pixels;

import java.awt.Point;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/// A destination for a decoder of the Java platform that keeps no pixels: each row goes on as it
/// comes. Decoders that write whole rows from the top need no memory for the picture then.
///
/// What is transparent is seen on white, as in [Picture].
final class RowRaster extends WritableRaster {
  private final ColorModel colors;
  private final RowSink sink;
  private final byte[] bgr;
  private final int shift;
  private byte[] bytes = new byte[0];
  private int[] samples = new int[0];

  /// @param layout of the full size; nothing of that size is allocated
  RowRaster(SampleModel layout, ColorModel colors, RowSink sink) {
    super(layout, new DataBufferByte(0), new Point(0, 0));
    this.colors = colors;
    this.sink = sink;
    bgr = new byte[layout.getWidth() * 3];
    shift = Math.max(0, layout.getSampleSize(0) - 8);
  }

  @Override
  public WritableRaster createWritableChild(
      int x, int y, int w, int h, int toX, int toY, int[] bands) {
    return this;
  }

  @Override
  public void setRect(int dx, int dy, Raster from) {
    for (int row = 0; row < from.getHeight(); row++) {
      take(from, from.getMinY() + row);
      sink.row(dy + from.getMinY() + row, bgr);
    }
  }

  @Override
  public void setRect(Raster from) {
    setRect(0, 0, from);
  }

  /// Some decoders give single pixels, from left to right.
  @Override
  public void setPixel(int x, int y, int[] pixel) {
    if (samples.length == 0) {
      samples = new int[width * numBands];
    }
    System.arraycopy(pixel, 0, samples, x * numBands, numBands);
    if (x == width - 1) {
      mix(numBands);
      sink.row(y, bgr);
    }
  }

  private void take(Raster from, int y) {
    boolean plain = from.getNumBands() == 3 && shift == 0 && !(colors instanceof IndexColorModel);
    if (plain) {
      bytes =
          (byte[])
              from.getDataElements(from.getMinX(), y, width, 1, bytes.length == 0 ? null : bytes);
      swapped(bytes, bgr);
    } else {
      int[] into = samples.length == 0 ? null : samples;
      samples = from.getPixels(from.getMinX(), y, width, 1, into);
      mix(from.getNumBands());
    }
  }

  private void mix(int bands) {
    if (colors instanceof IndexColorModel palette) {
      looked(samples, palette, bgr);
    } else {
      mixed(samples, bands, shift, bgr);
    }
  }

  private static void swapped(byte[] rgb, byte[] bgr) {
    for (int i = 0; i < bgr.length; i += 3) {
      bgr[i] = rgb[i + 2];
      bgr[i + 1] = rgb[i + 1];
      bgr[i + 2] = rgb[i];
    }
  }

  private static void looked(int[] indices, IndexColorModel palette, byte[] bgr) {
    for (int i = 0, to = 0; to < bgr.length; i++, to += 3) {
      onWhite(palette.getRGB(indices[i]), bgr, to);
    }
  }

  /// Grey, grey with alpha, colours, or colours with alpha.
  private static void mixed(int[] samples, int bands, int shift, byte[] bgr) {
    for (int from = 0, to = 0; to < bgr.length; from += bands, to += 3) {
      int red = samples[from] >> shift;
      int green = bands < 3 ? red : samples[from + 1] >> shift;
      int blue = bands < 3 ? red : samples[from + 2] >> shift;
      int alpha = bands % 2 == 1 ? 255 : samples[from + bands - 1] >> shift;
      onWhite(alpha << 24 | red << 16 | green << 8 | blue, bgr, to);
    }
  }

  static void onWhite(int argb, byte[] bgr, int to) {
    int alpha = argb >>> 24;
    int paper = 255 * (255 - alpha);
    bgr[to] = (byte) (((argb & 0xff) * alpha + paper + 127) / 255);
    bgr[to + 1] = (byte) (((argb >> 8 & 0xff) * alpha + paper + 127) / 255);
    bgr[to + 2] = (byte) (((argb >> 16 & 0xff) * alpha + paper + 127) / 255);
  }
}
