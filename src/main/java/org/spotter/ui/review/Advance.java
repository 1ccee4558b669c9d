package org.spotter.ui.review;

import java.util.BitSet;

/// Where work goes on after a tile was set.
final class Advance {
  private Advance() {}

  /// The next tile that is still open after the last of those just set, from the end on from the
  /// beginning.
  ///
  /// @param open those that were open, also the ones just set
  /// @param set the places just set, ascending
  /// @return -1 when none is open any more
  private static int nextOpen(BitSet open, int... set) {
    BitSet left = (BitSet) open.clone();
    for (int i : set) {
      left.clear(i);
    }
    int after = set.length == 0 ? 0 : set[set.length - 1] + 1;
    int next = left.nextSetBit(after);
    return next >= 0 ? next : left.nextSetBit(0);
  }

  /// Where to go on: to the next that is open when those just set were, as one who works through
  /// what is open; else to the one after them, as one who goes over it again.
  ///
  /// @return -1 when there is none
  static int next(BitSet open, int count, int... set) {
    for (int i : set) {
      if (open.get(i)) {
        return nextOpen(open, set);
      }
    }
    return following(count, set);
  }

  /// The tile after the last of those just set, as long as there is one.
  static int following(int count, int... set) {
    return set.length == 0 || set[set.length - 1] + 1 >= count ? -1 : set[set.length - 1] + 1;
  }
}
