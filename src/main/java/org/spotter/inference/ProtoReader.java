package org.spotter.inference;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads Protocol Buffers field by field, without a schema.
///
/// @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
final class ProtoReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer bytes;
  private int field;
  private int type;
  private int start;

  ProtoReader(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Goes to the next field; false at the end.
  ///
  /// @throws BufferUnderflowException and IllegalArgumentException when the bytes are no message
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    start = bytes.position();
    long tag = varint();
    field = (int) (tag >>> 3);
    type = (int) (tag & 7);
    if (field < 1) {
      throw new IllegalArgumentException("field 0");
    }
    return true;
  }

  int field() {
    return field;
  }

  /// The field's number.
  long number() {
    if (type != VARINT) {
      throw new IllegalArgumentException("field " + field + " is no number");
    }
    return varint();
  }

  /// The field's bytes, a view.
  ByteBuffer message() {
    if (type != BYTES) {
      throw new IllegalArgumentException("field " + field + " has no bytes");
    }
    return take(varint());
  }

  String text() {
    return StandardCharsets.UTF_8.decode(message()).toString();
  }

  /// A repeated number, packed or not: calls `each` for every one of this field.
  void numbers(java.util.function.LongConsumer each) {
    if (type == VARINT) {
      each.accept(varint());
      return;
    }
    ProtoReader packed = new ProtoReader(message());
    while (packed.bytes.hasRemaining()) {
      each.accept(packed.varint());
    }
  }

  /// The present field as it stands in the file, with its tag; it is passed over.
  ByteBuffer whole() {
    skip();
    return bytes.slice(start, bytes.position() - start);
  }

  void skip() {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> take(8);
      case BYTES -> take(varint());
      case FIXED32 -> take(4);
      default -> throw new IllegalArgumentException("wire type " + type);
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = bytes.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }

  private ByteBuffer take(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = bytes.slice(bytes.position(), (int) length);
    bytes.position(bytes.position() + (int) length);
    return part;
  }
}
