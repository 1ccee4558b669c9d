package org.spotter.pixels;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// A pyramid on disk: where its tiles are, and the tiles. Safe for several threads.
final class PyramidFile implements AutoCloseable {
  /// "SPOTPYR1"
  static final long MARK = 0x53504f5450595231L;

  private static final int ENTRY = Long.BYTES + Integer.BYTES;
  private static final int HEAD = 3 * Integer.BYTES;
  private static final int TAIL = 2 * Long.BYTES;

  private final FileChannel channel;
  private final PyramidLayout layout;
  private final Orientation orientation;
  private final ByteBuffer table;

  private PyramidFile(
      FileChannel channel, PyramidLayout layout, Orientation orientation, ByteBuffer table) {
    this.channel = channel;
    this.layout = layout;
    this.orientation = orientation;
    this.table = table;
  }

  /// Width, height and orientation, then offset and length of each tile, then where this begins and
  /// the mark again: a file that lacks its end is none.
  static void writeTable(
      DataOutputStream out,
      long at,
      PyramidLayout layout,
      Orientation orientation,
      long[] offsets,
      int[] lengths)
      throws IOException {
    out.writeInt(layout.width());
    out.writeInt(layout.height());
    out.writeInt(orientation.exif());
    for (int i = 0; i < offsets.length; i++) {
      out.writeLong(offsets[i]);
      out.writeInt(lengths[i]);
    }
    out.writeLong(at);
    out.writeLong(MARK);
  }

  /// @throws IOException when there is none, or it is not whole
  static PyramidFile open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      ByteBuffer tail = ByteBuffer.wrap(read(channel, channel.size() - TAIL, TAIL));
      long at = tail.getLong();
      if (tail.getLong() != MARK || at < Long.BYTES || at > channel.size() - TAIL - HEAD) {
        throw new IOException("not a whole pyramid");
      }
      ByteBuffer table =
          ByteBuffer.wrap(read(channel, at, Math.toIntExact(channel.size() - TAIL - at)));
      PyramidLayout layout = new PyramidLayout(table.getInt(), table.getInt());
      Orientation orientation = Orientation.ofExif(table.getInt());
      if (table.remaining() != layout.first(layout.levels()) * ENTRY) {
        throw new IOException("a pyramid's table does not fit its size");
      }
      return new PyramidFile(channel, layout, orientation, table.slice());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e instanceof IOException io ? io : new IOException(e);
    }
  }

  PyramidLayout layout() {
    return layout;
  }

  Orientation orientation() {
    return orientation;
  }

  /// A tile as it is stored.
  Picture tile(int level, int column, int row) throws IOException {
    int entry = (layout.first(level) + row * layout.columns(level) + column) * ENTRY;
    long offset = table.getLong(entry);
    byte[] file = read(channel, offset, table.getInt(entry + Long.BYTES));
    return Pictures.decode("a tile of a pyramid", file, Reduction.NONE);
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    if (at < 0 || length < 0) {
      throw new IOException("not a whole pyramid");
    }
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("not a whole pyramid");
      }
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
