package org.spotter.pixels;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes a pyramid file of rows that come from the top. Of each level only one row of tiles is in
/// memory: about `3 × 512 × width × 2` bytes for all levels together.
///
/// The file: a mark, the tiles as JPEG or PNG files, then a table of where each is (see
/// [PyramidFile]).
final class PyramidWriter implements AutoCloseable {
  /// Without colours of less detail, no difference to the decoded picture can be seen.
  private static final int QUALITY = 95;

  private final PyramidLayout layout;
  private final boolean lossless;
  private final DataOutputStream out;
  private final long[] offsets;
  private final int[] lengths;
  private final Level finest;
  private long written;

  /// @param lossless whether tiles keep every pixel exactly, as for a file that does
  PyramidWriter(Path file, PyramidLayout layout, boolean lossless) throws IOException {
    this.layout = layout;
    this.lossless = lossless;
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
    int tiles = layout.first(layout.levels());
    offsets = new long[tiles];
    lengths = new int[tiles];
    out.writeLong(PyramidFile.MARK);
    written = Long.BYTES;
    finest = new Level(0);
  }

  /// @throws UncheckedIOException when the disk is full or the folder gone
  void row(byte[] bgr) {
    finest.add(bgr);
  }

  /// Writes the table; all rows must have come.
  void finish(Orientation orientation) throws IOException {
    if (finest.done < layout.height()) {
      throw new IOException("only " + finest.done + " of " + layout.height() + " rows came");
    }
    PyramidFile.writeTable(out, written, layout, orientation, offsets, lengths);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void write(int tile, byte[] file) throws IOException {
    offsets[tile] = written;
    lengths[tile] = file.length;
    out.write(file);
    written += file.length;
  }

  private byte[] encoded(Picture tile) {
    return lossless ? Encoding.fastPng(tile) : Encoding.fullColourJpeg(tile, QUALITY);
  }

  /// One level's present row of tiles.
  private final class Level {
    private final int level;
    private final int width;
    private final int height;
    private final byte[] rows;
    private final @Nullable Level coarser;
    private int filled;
    private int done;

    Level(int level) {
      this.level = level;
      width = layout.width(level);
      height = layout.height(level);
      rows = new byte[Math.multiplyExact(width * 3, Math.min(height, PyramidLayout.TILE))];
      coarser = level + 1 < layout.levels() ? new Level(level + 1) : null;
    }

    void add(byte[] bgr) {
      System.arraycopy(bgr, 0, rows, filled * width * 3, width * 3);
      filled++;
      done++;
      if (filled == PyramidLayout.TILE || done == height) {
        flush();
        filled = 0;
      }
    }

    private void flush() {
      int row = (done - 1) / PyramidLayout.TILE;
      int first = layout.first(level) + row * layout.columns(level);
      List<byte[]> files =
          IntStream.range(0, layout.columns(level))
              .parallel()
              .mapToObj(column -> encoded(tile(column)))
              .toList();
      try {
        for (int i = 0; i < files.size(); i++) {
          write(first + i, files.get(i));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (coarser != null) {
        halve(coarser);
      }
    }

    private Picture tile(int column) {
      int left = column * PyramidLayout.TILE;
      int wide = Math.min(PyramidLayout.TILE, width - left);
      byte[] bgr = new byte[wide * filled * 3];
      for (int y = 0; y < filled; y++) {
        System.arraycopy(rows, (y * width + left) * 3, bgr, y * wide * 3, wide * 3);
      }
      return new Picture(wide, filled, bgr);
    }

    private void halve(Level to) {
      byte[] half = new byte[to.width * 3];
      for (int y = 0; y < filled; y += 2) {
        mean(rows, y * width * 3, Math.min(y + 1, filled - 1) * width * 3, width, half);
        to.add(half);
      }
    }
  }

  /// Each pixel the mean of four; the last column of an odd width counts twice.
  private static void mean(byte[] rows, int upper, int lower, int width, byte[] half) {
    for (int to = 0, x = 0; to < half.length; to += 3, x += 2) {
      int left = 3 * x;
      int right = 3 * Math.min(x + 1, width - 1);
      for (int c = 0; c < 3; c++) {
        int sum =
            (rows[upper + left + c] & 0xff)
                + (rows[upper + right + c] & 0xff)
                + (rows[lower + left + c] & 0xff)
                + (rows[lower + right + c] & 0xff);
        half[to + c] = (byte) ((sum + 2) >> 2);
      }
    }
  }
}
