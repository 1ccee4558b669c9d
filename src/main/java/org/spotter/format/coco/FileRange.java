package org.spotter.format.coco;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The bytes of a file from a place up to another.
final class FileRange extends InputStream {
  private final FileChannel channel;
  private final long end;
  private long at;

  FileRange(Path file, long start, long end) throws IOException {
    this.channel = FileChannel.open(file);
    this.at = start;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, end - at);
    if (wanted <= 0) {
      return length == 0 ? 0 : -1;
    }
    int n = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
    at += Math.max(0, n);
    return n;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
