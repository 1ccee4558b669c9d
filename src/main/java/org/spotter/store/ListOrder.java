package org.spotter.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// The order of all images in the list, kept in memory so that what a query finds need not be
/// sorted by name again. 20 bytes an image.
final class ListOrder {
  private final long[] inOrder;
  private final long[] ascending;

  /// The place in the list of the image with the i-th smallest id, and the other way round.
  private final int[] ranks;

  private final int[] slots;

  private ListOrder(long[] inOrder) {
    this.inOrder = inOrder;
    ascending = inOrder.clone();
    Arrays.sort(ascending);
    ranks = new int[inOrder.length];
    slots = new int[inOrder.length];
    for (int i = 0; i < inOrder.length; i++) {
      slots[i] = Arrays.binarySearch(ascending, inOrder[i]);
      ranks[slots[i]] = i;
    }
  }

  static ListOrder read(Session session) throws SQLException {
    Images.LongList ids = new Images.LongList();
    session.each("SELECT id FROM image ORDER BY sort_key, id", row -> ids.add(row.getLong(1)));
    return new ListOrder(ids.toArray());
  }

  /// Whether images came since, as far as the greatest id tells.
  boolean isOutdated(Session session) throws SQLException {
    Optional<Long> greatest =
        session.first("SELECT id FROM image ORDER BY id DESC LIMIT 1", row -> row.getLong(1));
    return ascending.length == 0
        ? greatest.isPresent()
        : !greatest.equals(Optional.of(ascending[ascending.length - 1]));
  }

  int size() {
    return inOrder.length;
  }

  long[] all() {
    return inOrder.clone();
  }

  /// The place of an image in the list, -1 when it is not in it.
  int rank(long id) {
    int at = Arrays.binarySearch(ascending, id);
    return at < 0 ? -1 : ranks[at];
  }

  /// The image at a place of the list.
  long at(int rank) {
    return inOrder[rank];
  }

  /// The place of an image among the ids by size, below 0 when it is not in the list.
  ///
  /// @param near a place it may be at or right after
  int slot(long id, int near) {
    for (int at = near; at < Math.min(near + 2, ascending.length); at++) {
      if (ascending[at] == id) {
        return at;
      }
    }
    return Arrays.binarySearch(ascending, id);
  }

  /// The images of these slots in the order of the list.
  long[] ids(BitSet found) {
    long[] ids = new long[found.cardinality()];
    int size = 0;
    for (int rank = 0; size < ids.length; rank++) {
      if (found.get(slots[rank])) {
        ids[size++] = inOrder[rank];
      }
    }
    return ids;
  }

  /// Their ids as a JSON array.
  String json(BitSet found) {
    StringBuilder json = new StringBuilder("[");
    for (int slot = found.nextSetBit(0); slot >= 0; slot = found.nextSetBit(slot + 1)) {
      json.append(json.length() == 1 ? "" : ",").append(ascending[slot]);
    }
    return json.append(']').toString();
  }

  /// The image next in the list that is found, from the end on from the beginning; `here` itself
  /// when there is no other, and -1 when there is none at all.
  ///
  /// @param here a place of the list, or -1
  /// @param step 1 or -1
  int next(BitSet found, int here, int step) {
    int from = here < 0 && step < 0 ? 0 : here;
    for (int i = 1; i <= slots.length; i++) {
      int rank = Math.floorMod(from + i * step, slots.length);
      if (found.get(slots[rank])) {
        return rank;
      }
    }
    return -1;
  }
}
