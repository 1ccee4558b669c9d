package org.spotter.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.spotter.ui.model.Settings;

/// The queries that a person ran last on this machine, newest first.
public final class QueryHistory {
  static final int KEPT = 12;
  private static final String KEY = "query.last.";
  private final Settings settings;

  public QueryHistory(Settings settings) {
    this.settings = settings;
  }

  /// None twice.
  public List<String> all() {
    return IntStream.range(0, KEPT)
        .mapToObj(i -> settings.kept(KEY + i, ""))
        .filter(q -> !q.isBlank())
        .toList();
  }

  /// Puts a query first.
  public void add(String query) {
    String plain = query.strip();
    List<String> now = all();
    if (plain.isEmpty() || (!now.isEmpty() && now.getFirst().equals(plain))) {
      return;
    }
    List<String> next = new ArrayList<>(now);
    next.remove(plain);
    next.addFirst(plain);
    for (int i = 0; i < Math.min(KEPT, next.size()); i++) {
      settings.keep(KEY + i, next.get(i));
    }
  }
}
