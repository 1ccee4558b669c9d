package org.spotter.ui.review;

import org.jspecify.annotations.Nullable;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Decision;
import org.spotter.dataset.ReviewState;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.CategoryRow;

/// What is still open: an object that lacks the attribute in hand though its category has it, a
/// proposal nobody decided about, an image that is done and waits for review.
final class Openness {
  private Openness() {}

  static boolean isOpen(Row row, @Nullable String attribute, CategoriesModel categories) {
    return switch (row) {
      case Row.OfObject(var a, _, _) ->
          attribute != null
              && defines(categories, a.categoryId(), attribute)
              && value(a.attributes(), attribute) == null;
      case Row.OfProposal p -> p.state() == Decision.State.OPEN;
      case Row.OfImage i -> i.image().state() == ReviewState.DONE;
    };
  }

  private static boolean defines(CategoriesModel categories, long id, String attribute) {
    return categories
        .find(id)
        .map(CategoryRow::category)
        .map((Category c) -> c.attribute(attribute) != null)
        .orElse(false);
  }

  /// What is said of an attribute, or null.
  static @Nullable AttributeValue value(java.util.List<AttributeValue> values, String attribute) {
    return values.stream().filter(v -> v.name().equals(attribute)).findFirst().orElse(null);
  }

  /// A value in words.
  static String words(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Choice c -> c.option();
      case AttributeValue.Numeric n -> org.spotter.ui.model.Messages.text("number", n.value());
      case AttributeValue.Text t -> t.text();
      case AttributeValue.YesNo y ->
          org.spotter.ui.model.Messages.text(y.yes() ? "word.yes" : "word.no");
    };
  }
}
