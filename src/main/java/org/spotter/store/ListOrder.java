package org.spotter.store;

import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The order of all images in the list, kept in memory so that what a query finds need not be
/// sorted by name again. 16 bytes an image.
final class ListOrder {
  private final long[] inOrder;
  private final long[] ascending;
  private final int[] ranks;

  private ListOrder(long[] inOrder) {
    this.inOrder = inOrder;
    ascending = inOrder.clone();
    Arrays.sort(ascending);
    ranks = new int[inOrder.length];
    for (int i = 0; i < inOrder.length; i++) {
      ranks[Arrays.binarySearch(ascending, inOrder[i])] = i;
    }
  }

  static ListOrder read(Session session) throws SQLException {
    Images.LongList ids = new Images.LongList();
    session.each("SELECT id FROM image ORDER BY sort_key, id", row -> ids.add(row.getLong(1)));
    return new ListOrder(ids.toArray());
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

  /// The same ids in the order of the list; null when the list does not have one of them.
  ///
  /// @param ids quickest when they ascend
  long @Nullable [] sorted(long[] ids) {
    int[] found = new int[ids.length];
    int next = 0;
    for (int i = 0; i < ids.length; i++) {
      int at = seek(ids[i], next);
      if (at < 0) {
        return null;
      }
      found[i] = ranks[at];
      next = at + 1;
    }
    Arrays.sort(found);
    long[] sorted = new long[ids.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = inOrder[found[i]];
    }
    return sorted;
  }

  private int seek(long id, int near) {
    return near < ascending.length && ascending[near] == id
        ? near
        : Arrays.binarySearch(ascending, id);
  }
}
