package org.spotter.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spotter.dataset.Category;

/// The kinds of things a project labels. They come by a [Bulk] or through the [Journal].
public final class Categories {
  private final Database database;

  Categories(Database database) {
    this.database = database;
  }

  /// All categories in the order they came.
  public List<Category> all() {
    return database.read(s -> s.list(CategoryRow.SELECT + "ORDER BY place", CategoryRow::read));
  }

  public Optional<Category> find(long id) {
    return database.read(s -> s.first(CategoryRow.SELECT + "WHERE id = ?", CategoryRow::read, id));
  }

  public Optional<Category> named(String name) {
    return database.read(
        s -> s.first(CategoryRow.SELECT + "WHERE name = ?", CategoryRow::read, name));
  }

  /// How many annotations each category has, by category id; 0 for those without.
  public Map<Long, Long> counts() {
    return database.read(s -> {
      Map<Long, Long> counts = new HashMap<>();
      s.each("SELECT id FROM category", row -> counts.put(row.getLong(1), 0L));
      s.each(
          "SELECT category_id, count(*) FROM annotation GROUP BY category_id",
          row -> counts.put(row.getLong(1), row.getLong(2)));
      return counts;
    });
  }

  /// One more than the greatest id, at least 1.
  public long nextId() {
    return database.read(s -> Math.max(1, s.number("SELECT max(id) + 1 FROM category")));
  }
}
