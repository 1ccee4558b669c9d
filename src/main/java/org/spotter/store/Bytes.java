package org.spotter.store;

import java.util.Arrays;

/// A growing row of bytes, written in the variable-length whole numbers of Protocol Buffers: seven
/// bits a byte, low bits first, the high bit says that more follow.
final class Bytes {
  private byte[] bytes = new byte[256];
  private int size;

  void clear() {
    size = 0;
  }

  void put(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /// A number that is 0 or more, or any number read as unsigned.
  void putUnsigned(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /// A number of either sign, small when it is near 0.
  void putSigned(long value) {
    putUnsigned((value << 1) ^ (value >> 63));
  }

  /// All 64 bits of a number.
  void putDouble(double value) {
    reserve(Double.BYTES);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bytes[size++] = (byte) (bits >>> shift);
    }
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /// Reads what was written, in the same order.
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int get() {
      return bytes[at++] & 0xff;
    }

    /// A count that is used as the length of an array, so it cannot exceed the bytes left.
    int getCount() {
      long count = getUnsigned();
      if (count < 0 || count > bytes.length - at) {
        throw new IllegalArgumentException("a count of " + count + " is more than what follows");
      }
      return (int) count;
    }

    long getUnsigned() {
      long value = 0;
      for (int shift = 0; shift < Long.SIZE; shift += 7) {
        byte next = bytes[at++];
        value |= (long) (next & 0x7F) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("a number does not end");
    }

    long getSigned() {
      long value = getUnsigned();
      return (value >>> 1) ^ -(value & 1);
    }

    double getDouble() {
      long bits = 0;
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        bits |= (bytes[at++] & 0xffL) << shift;
      }
      return Double.longBitsToDouble(bits);
    }
  }
}
