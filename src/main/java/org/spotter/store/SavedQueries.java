package org.spotter.store;

import java.util.List;
import java.util.Map;
import org.spotter.task.Problem;

/// Queries that people keep under a name, as texts: a name in them that is not there any more is
/// told when they are used.
public final class SavedQueries {
  private static final String KEY = "query.";
  private static final int LONGEST = 200;

  private final Settings settings;

  SavedQueries(Settings settings) {
    this.settings = settings;
  }

  /// A query somebody kept.
  public record Saved(String name, String text) {}

  /// All of them, in alphabetical order.
  public List<Saved> all() {
    return settings.all().entrySet().stream()
        .filter(e -> e.getKey().startsWith(KEY))
        .map(SavedQueries::saved)
        .toList();
  }

  private static Saved saved(Map.Entry<String, String> setting) {
    return new Saved(setting.getKey().substring(KEY.length()), setting.getValue());
  }

  /// The text kept under a name.
  ///
  /// @throws Problem when there is none
  public String named(String name) {
    return settings
        .get(KEY + name)
        .orElseThrow(() -> new Problem("There is no saved query " + name + "; " + hint() + "."));
  }

  private String hint() {
    List<String> names = all().stream().map(Saved::name).toList();
    return names.isEmpty() ? "none is saved yet" : "saved are " + String.join(", ", names);
  }

  /// Keeps a text, in place of the one of that name if there is one.
  ///
  /// @throws Problem when the name is empty or has more than 200 characters
  public void save(String name, String text) {
    String plain = name.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      throw new Problem("The name of a query has 1 to " + LONGEST + " characters; choose another.");
    }
    settings.put(KEY + plain, text);
  }

  public void remove(String name) {
    settings.remove(KEY + name);
  }
}
