package org.spotter.pixels;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of a picture file at any place, whether they are in memory or still on disk. From a
/// file it reads a small window at a time, so that a header costs a few short reads.
final class Source implements AutoCloseable {
  private static final int WINDOW = 1024;

  private final String name;
  private final long length;
  private final @Nullable FileChannel channel;
  private byte[] window;
  private long start;

  private Source(String name, long length, @Nullable FileChannel channel, byte[] window) {
    this.name = name;
    this.length = length;
    this.channel = channel;
    this.window = window;
  }

  /// The file, opened; the caller closes it.
  static Source open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    return new Source(file.toString(), channel.size(), channel, new byte[0]);
  }

  /// Bytes that are already in memory.
  ///
  /// @param name what a message calls them
  static Source of(String name, byte[] bytes) {
    return new Source(name, bytes.length, null, bytes);
  }

  String name() {
    return name;
  }

  long length() {
    return length;
  }

  /// @throws EOFException when the file ends before
  int u8(long at) throws IOException {
    if (at < 0 || at >= length) {
      throw new EOFException("end of file at " + at);
    }
    if (at < start || at >= start + window.length) {
      fill(at);
    }
    return window[(int) (at - start)] & 0xff;
  }

  int u16be(long at) throws IOException {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32be(long at) throws IOException {
    return (long) u16be(at) << 16 | u16be(at + 2);
  }

  int u16le(long at) throws IOException {
    return u8(at + 1) << 8 | u8(at);
  }

  long u32le(long at) throws IOException {
    return (long) u16le(at + 2) << 16 | u16le(at);
  }

  /// Whether these ASCII characters stand here.
  boolean has(long at, String ascii) throws IOException {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= length || u8(at + i) != (wanted[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  private void fill(long at) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(WINDOW, length - at));
    while (channel != null
        && buffer.hasRemaining()
        && channel.read(buffer, at + buffer.position()) >= 0) {}
    if (buffer.position() == 0) {
      throw new EOFException("the file became shorter");
    }
    window = Arrays.copyOf(buffer.array(), buffer.position());
    start = at;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
