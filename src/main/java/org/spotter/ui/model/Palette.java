package org.spotter.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a person means by a few typed letters.
public final class Palette {
  private static final int NONE = Integer.MAX_VALUE;

  private Palette() {}

  /// Something to find.
  ///
  /// @param title what is shown and searched
  /// @param kind a quiet word on what it is ("image", "category"), empty for an action
  /// @param icon a Feather icon
  /// @param keys the keys that do the same, empty when none
  /// @param run what choosing it does
  public record Entry(String title, String kind, String icon, String keys, Runnable run) {}

  /// The entries that fit the query, best first: those that hold it as it is (at the start, at a
  /// word's start, anywhere), then those that have its letters in order and not too far apart. An
  /// empty query fits all.
  public static List<Entry> find(List<Entry> entries, String query, int atMost) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return entries.stream()
        .filter(e -> distance(e, wanted) != NONE)
        .sorted(Comparator.comparingInt(e -> distance(e, wanted)))
        .limit(atMost)
        .toList();
  }

  private static int distance(Entry entry, String wanted) {
    String title = entry.title().toLowerCase(Locale.ROOT);
    if (title.startsWith(wanted)) {
      return 0;
    }
    if (title.contains(" " + wanted)) {
      return 1;
    }
    return title.contains(wanted) ? 2 : gaps(title, wanted);
  }

  /// 3 and more: how far apart the letters lie; too far is as good as not at all.
  private static int gaps(String title, String wanted) {
    int at = -1;
    int gaps = 3;
    for (int i = 0; i < wanted.length(); i++) {
      int next = title.indexOf(wanted.charAt(i), at + 1);
      if (next < 0) {
        return NONE;
      }
      gaps += next - at - 1;
      at = next;
    }
    return gaps - 3 <= 2 * wanted.length() ? gaps : NONE;
  }
}
