package org.spotter.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.task.Problem;

/// A definition of an attribute from what a person wrote.
public final class AttributeDefinition {
  private AttributeDefinition() {}

  /// @param kind `choice`, `yesno`, `number` or `text`
  /// @param options the answers of a choice
  /// @param first what a new object says, empty for nothing
  /// @param key the key that sets it, empty for none
  /// @throws Problem when there is no such kind or the first value does not fit
  public static Attribute of(
      String name, String kind, boolean required, List<String> options, String first, String key) {
    return switch (kind) {
      case "choice" -> choice(new Attribute.Choice(name, required, options, null, key), first);
      case "yesno" -> {
        var yes =
            (AttributeValue.YesNo) value(new Attribute.YesNo(name, required, null, ""), first);
        yield new Attribute.YesNo(name, required, yes == null ? null : yes.yes(), key);
      }
      case "number" -> {
        var number = (AttributeValue.Numeric) value(new Attribute.Numeric(name, required), first);
        yield new Attribute.Numeric(name, required, number == null ? null : number.value(), key);
      }
      case "text" -> new Attribute.Text(name, required, first.isEmpty() ? null : first, key);
      default ->
          throw new Problem(
              "There is no kind of attribute " + kind + "; it is choice, yesno, number or text.");
    };
  }

  private static Attribute choice(Attribute.Choice choice, String first) {
    var value = (AttributeValue.Choice) value(choice, first);
    return value == null
        ? choice
        : new Attribute.Choice(
            choice.name(), choice.required(), choice.options(), value.option(), choice.key());
  }

  private static @Nullable AttributeValue value(Attribute definition, String first) {
    return first.isEmpty() ? null : Definitions.read(definition, first);
  }
}
