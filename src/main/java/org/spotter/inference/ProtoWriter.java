package org.spotter.inference;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes Protocol Buffers field by field, without a schema; the counterpart of [ProtoReader].
final class ProtoWriter {
  private static final int BYTES = 2;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// A field that holds a message or text.
  ProtoWriter put(int field, byte[] content) {
    varint(((long) field << 3) | BYTES);
    varint(content.length);
    out.writeBytes(content);
    return this;
  }

  ProtoWriter put(int field, String text) {
    return put(field, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes as they are: a field with its tag.
  ProtoWriter copy(ByteBuffer bytes) {
    byte[] whole = new byte[bytes.remaining()];
    bytes.duplicate().get(whole);
    out.writeBytes(whole);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
      out.write((int) ((rest & 0x7f) | 0x80));
    }
    out.write((int) rest);
  }
}
