package org.spotter.format.coco;

/// A set of ids in 8 to 16 bytes each, for files of millions of annotations.
final class LongSet {
  private long[] slots = new long[1 << 10];
  private boolean hasZero;
  private int size;

  /// Whether it was not in yet.
  boolean add(long value) {
    if (value == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    int slot = find(slots, value);
    if (slots[slot] == value) {
      return false;
    }
    slots[slot] = value;
    if (++size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  boolean contains(long value) {
    return value == 0 ? hasZero : slots[find(slots, value)] == value;
  }

  private static int find(long[] slots, long value) {
    int mask = slots.length - 1;
    int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[slot] != 0 && slots[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] wider = new long[slots.length * 2];
    for (long value : slots) {
      if (value != 0) {
        wider[find(wider, value)] = value;
      }
    }
    slots = wider;
  }
}
