package org.spotter.ui.bench;

import java.lang.management.ManagementFactory;

/// What the heap holds.
final class Memory {
  private Memory() {}

  /// Megabytes still in use after a collection.
  static double live() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
  }

  /// Megabytes in use now, garbage included.
  static double used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
  }
}
