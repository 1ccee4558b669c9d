package org.spotter.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Standard output, which another program may close early, as `| head` does: what comes then is for
/// nobody, and no fault. Every other failure, such as a full disk, stays one.
final class Pipe extends FilterOutputStream {
  private boolean closed;

  Pipe(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (closed) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      closed = isClosedByTheReader(e);
      if (!closed) {
        throw e;
      }
    }
  }

  private static boolean isClosedByTheReader(IOException e) {
    String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("broken pipe") || reason.contains("pipe is being closed");
  }
}
