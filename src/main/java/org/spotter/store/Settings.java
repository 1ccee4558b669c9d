package org.spotter.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spotter.dataset.Extra;

/// What the project as a whole remembers: short texts by name, and the fields of an imported data
/// set that belong to no row (COCO `info`, `licenses` and what Spotter does not know).
public final class Settings {
  static final String DATASET_EXTRA = "dataset.extra";
  static final String PUT =
      "INSERT INTO setting (key, value) VALUES (?, ?)"
          + " ON CONFLICT (key) DO UPDATE SET value = excluded.value";

  private final Database database;
  private final Events events;

  Settings(Database database, Events events) {
    this.database = database;
    this.events = events;
  }

  public Optional<String> get(String key) {
    return database.read(
        s -> s.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key));
  }

  /// All settings by their names.
  public Map<String, String> all() {
    return database.read(s -> {
      Map<String, String> all = new TreeMap<>();
      s.each("SELECT key, value FROM setting", row -> all.put(row.getString(1), row.getString(2)));
      return all;
    });
  }

  /// Remembers a text; it is on the disk when this returns.
  public void put(String key, String value) {
    database.write(s -> s.update(PUT, key, value));
    events.tell(new Event.OfSettings());
  }

  public void remove(String key) {
    database.write(s -> s.update("DELETE FROM setting WHERE key = ?", key));
    events.tell(new Event.OfSettings());
  }

  /// The fields of the imported data set that belong to no row.
  public Extra datasetExtra() {
    return get(DATASET_EXTRA).map(Extra::new).orElse(Extra.NONE);
  }
}
