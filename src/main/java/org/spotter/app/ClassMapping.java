package org.spotter.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.inference.ModelCard;
import org.spotter.task.Problem;

/// Finds the project's category for each class of a model: the one the person named, else the one
/// with the same name, whatever the case, else none.
final class ClassMapping {
  private final Map<String, Category> categories = new HashMap<>();

  private ClassMapping(List<Category> all) {
    all.forEach(c -> categories.putIfAbsent(key(c.name()), c));
    // Two categories may differ in case alone; the exact name comes first then.
    all.forEach(c -> categories.put(c.name(), c));
  }

  /// @throws Problem when the mapping names a class or category that is not there
  static List<Run.ModelClass> of(
      ModelCard card, List<Category> categories, Map<String, String> mapping) {
    for (String named : mapping.keySet()) {
      if (!card.categories().contains(named)) {
        throw new Problem(
            "The model " + card.name() + " has no class '" + named + "'; correct the mapping.");
      }
    }
    ClassMapping all = new ClassMapping(categories);
    return card.categories().stream()
        .map(c -> new Run.ModelClass(c, all.categoryId(c, mapping.get(c))))
        .toList();
  }

  private @Nullable Long categoryId(String className, @Nullable String wanted) {
    if (wanted != null && wanted.isBlank()) {
      return null;
    }
    Category found = find(wanted == null ? className : wanted);
    if (found == null && wanted != null) {
      throw new Problem(
          "The project has no category '" + wanted + "' for the class '" + className + "'.");
    }
    return found == null ? null : Long.valueOf(found.id());
  }

  private @Nullable Category find(String name) {
    Category exact = categories.get(name);
    return exact == null ? categories.get(key(name)) : exact;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
