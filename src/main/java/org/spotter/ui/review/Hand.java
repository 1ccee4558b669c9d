package org.spotter.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;

/// What number keys set: the category, or the value of an attribute that categories have.
public final class Hand {
  private static final int KEYS = 9;

  private Hand() {}

  /// The names of all attributes of the categories, each once.
  public static List<String> attributes(List<Category> categories) {
    Set<String> names = new LinkedHashSet<>();
    categories.forEach(c -> c.attributes().forEach(a -> names.add(a.name())));
    return List.copyOf(names);
  }

  /// The choices there are.
  ///
  /// @param attribute in hand, or null for the category
  static List<Choice> choices(List<CategoryRow> rows, @Nullable String attribute) {
    return attribute == null ? categories(rows) : values(rows, attribute);
  }

  /// Whether values of the attribute are typed rather than chosen.
  static boolean isTyped(List<CategoryRow> rows, String attribute) {
    return definitions(rows, attribute).stream()
        .anyMatch(a -> a instanceof Attribute.Numeric || a instanceof Attribute.Text);
  }

  private static List<Choice> categories(List<CategoryRow> rows) {
    return rows.stream()
        .map(r ->
            new Choice(
                r.key() == 0 ? -1 : r.key(),
                r.category().name(),
                r.category().id(),
                null,
                r.color()))
        .toList();
  }

  private static List<Choice> values(List<CategoryRow> rows, String attribute) {
    Set<String> options = new LinkedHashSet<>();
    for (Attribute a : definitions(rows, attribute)) {
      switch (a) {
        case Attribute.Choice c -> options.addAll(c.options());
        case Attribute.YesNo _ -> options.addAll(List.of("yes", "no"));
        case Attribute.Numeric _, Attribute.Text _ -> {}
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (String option : options) {
      int key = choices.size() < KEYS ? choices.size() + 1 : -1;
      choices.add(new Choice(key, option, null, option, null));
    }
    choices.add(new Choice(0, Messages.text("review.no-value"), null, null, null));
    return choices;
  }

  private static List<Attribute> definitions(List<CategoryRow> rows, String attribute) {
    List<Attribute> found = new ArrayList<>();
    for (CategoryRow row : rows) {
      Attribute definition = row.category().attribute(attribute);
      if (definition != null) {
        found.add(definition);
      }
    }
    return found;
  }
}
