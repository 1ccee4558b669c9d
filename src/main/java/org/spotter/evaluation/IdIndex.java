package org.spotter.evaluation;

import java.util.Arrays;

/// Maps ids to their place in a list of ids, by open addressing: no object per id.
final class IdIndex {
  private static final int NONE = -1;

  private final long[] ids;
  private final int[] slots;

  /// @param ids distinct ids, in the order of their places
  IdIndex(long[] ids) {
    this.ids = ids;
    this.slots = new int[Integer.highestOneBit(Math.max(4, ids.length)) * 4];
    Arrays.fill(slots, NONE);
    for (int i = 0; i < ids.length; i++) {
      slots[slot(ids[i])] = i;
    }
  }

  /// The place of the id, or -1 when it is not in the list.
  int of(long id) {
    return slots[slot(id)];
  }

  private int slot(long id) {
    int mask = slots.length - 1;
    int slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
    while (slots[slot] != NONE && ids[slots[slot]] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
