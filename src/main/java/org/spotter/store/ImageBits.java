package org.spotter.store;

import java.util.BitSet;

/// Collects ids of images as bits over their places by ascending id; quickest when they ascend.
final class ImageBits {
  private final ListOrder order;
  private final BitSet bits;
  private int next;
  private boolean outdated;

  ImageBits(ListOrder order) {
    this.order = order;
    bits = new BitSet(order.size());
  }

  void add(long imageId) {
    int slot = slot(imageId);
    if (slot >= 0) {
      bits.set(slot);
    }
  }

  /// The place of an image among the ids, below 0 when the order does not have it.
  int slot(long imageId) {
    int slot = order.slot(imageId, next);
    if (slot < 0) {
      outdated = true;
    } else {
      next = slot;
    }
    return slot;
  }

  void set(int slot) {
    bits.set(slot);
  }

  /// How many places there are.
  int size() {
    return order.size();
  }

  BitSet bits() {
    return bits;
  }

  /// Whether an image came that the order does not have.
  boolean isOutdated() {
    return outdated;
  }
}
