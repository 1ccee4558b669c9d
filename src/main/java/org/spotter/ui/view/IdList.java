package org.spotter.ui.view;

import javafx.collections.ObservableListBase;

/// A list view's items over an array of ids, which stays the only copy of them.
final class IdList extends ObservableListBase<Long> {
  private final long[] ids;

  IdList(long[] ids) {
    this.ids = ids;
  }

  @Override
  public Long get(int index) {
    return ids[index];
  }

  @Override
  public int size() {
    return ids.length;
  }
}
