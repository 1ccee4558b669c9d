package org.spotter.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.task.Problem;

/// What makes a definition of an attribute sound, and a value fit it.
public final class Definitions {
  private static final String WHAT = "An attribute";

  private Definitions() {}

  /// Whether the value is one the definition allows: of its kind, one of its options, finite.
  public static boolean fits(Attribute definition, AttributeValue value) {
    return switch (definition) {
      case Attribute.Choice c ->
          value instanceof AttributeValue.Choice(_, String option) && c.options().contains(option);
      case Attribute.Numeric _ ->
          value instanceof AttributeValue.Numeric(_, double number) && Double.isFinite(number);
      case Attribute.Text _ -> value instanceof AttributeValue.Text;
      case Attribute.YesNo _ -> value instanceof AttributeValue.YesNo;
    };
  }

  /// A value as a person writes it: an option, a number, a text, `yes` or `no`.
  ///
  /// @throws Problem when it does not fit
  public static AttributeValue read(Attribute definition, String text) {
    return switch (definition) {
      case Attribute.Choice c -> option(c, text);
      case Attribute.Numeric n -> number(n, text);
      case Attribute.Text t -> new AttributeValue.Text(t.name(), text);
      case Attribute.YesNo y -> yesNo(y, text);
    };
  }

  private static AttributeValue option(Attribute.Choice choice, String text) {
    return choice.options().stream()
        .filter(o -> o.equals(text))
        .findFirst()
        .or(() -> choice.options().stream().filter(o -> o.equalsIgnoreCase(text)).findFirst())
        .map(o -> new AttributeValue.Choice(choice.name(), o))
        .orElseThrow(() ->
            new Problem(
                choice.name()
                    + " cannot be "
                    + text
                    + "; it is one of "
                    + String.join(", ", choice.options())
                    + "."));
  }

  private static AttributeValue number(Attribute.Numeric numeric, String text) {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return new AttributeValue.Numeric(numeric.name(), number);
      }
    } catch (NumberFormatException e) {
      throw notANumber(numeric, text);
    }
    throw notANumber(numeric, text);
  }

  private static Problem notANumber(Attribute.Numeric numeric, String text) {
    return new Problem(numeric.name() + " is a number, which " + text + " is not; write one.");
  }

  private static AttributeValue yesNo(Attribute.YesNo yesNo, String text) {
    if (!text.equalsIgnoreCase("yes") && !text.equalsIgnoreCase("no")) {
      throw new Problem(yesNo.name() + " is yes or no, not " + text + "; write one of them.");
    }
    return new AttributeValue.YesNo(yesNo.name(), text.equalsIgnoreCase("yes"));
  }

  /// @param others the other attributes of the category
  /// @throws Problem when the name is not good or taken, a choice has no options or two equal ones,
  ///   the first value does not fit, or the key is taken
  static void requireSound(Attribute attribute, List<Attribute> others) {
    String name =
        Names.unique(WHAT, attribute.name(), others.stream().map(Attribute::name).toList());
    if (!name.equals(attribute.name())) {
      throw new Problem(WHAT + "'s name has space around it; write it as " + name + ".");
    }
    if (attribute instanceof Attribute.Choice choice) {
      requireOptions(choice);
    }
    if (attribute.first() != null && !fits(attribute, attribute.first())) {
      throw new Problem("What " + name + " says at first is none of its values; change it.");
    }
    others.stream()
        .filter(o -> !o.key().isEmpty() && o.key().equalsIgnoreCase(attribute.key()))
        .findFirst()
        .ifPresent(o -> {
          throw new Problem(
              "The key "
                  + o.key()
                  + " sets "
                  + o.name()
                  + " already; choose another for "
                  + name
                  + ".");
        });
  }

  private static void requireOptions(Attribute.Choice choice) {
    if (choice.options().isEmpty()) {
      throw new Problem("The choice " + choice.name() + " has no answers; name at least one.");
    }
    Set<String> seen = new HashSet<>();
    for (String option : choice.options()) {
      if (!seen.add(Names.checked("An answer of " + choice.name(), option))) {
        throw new Problem("The choice " + choice.name() + " has " + option + " twice; remove one.");
      }
    }
  }

  /// One definition for the values of both.
  ///
  /// @throws Problem when they are of different kinds
  static Attribute joined(Attribute known, Attribute more, Category of) {
    if (known instanceof Attribute.Choice a && more instanceof Attribute.Choice b) {
      List<String> options = new ArrayList<>(a.options());
      b.options().stream().filter(o -> !options.contains(o)).forEach(options::add);
      return new Attribute.Choice(a.name(), a.required(), options, a.initial(), a.key());
    }
    if (known.getClass() != more.getClass()) {
      throw new Problem(
          "The attribute "
              + known.name()
              + " of "
              + of.name()
              + " is of another kind than the one to join it; rename one of the two first.");
    }
    return known;
  }

  /// The value under another name and definition, or null when it does not fit there.
  static @Nullable AttributeValue adapted(AttributeValue value, Attribute to) {
    AttributeValue named =
        switch (value) {
          case AttributeValue.Choice(_, String option) when to instanceof Attribute.Text ->
              new AttributeValue.Text(to.name(), option);
          case AttributeValue.Text(_, String text) when to instanceof Attribute.Choice ->
              new AttributeValue.Choice(to.name(), text);
          case AttributeValue.Choice(_, String option) ->
              new AttributeValue.Choice(to.name(), option);
          case AttributeValue.Numeric(_, double n) -> new AttributeValue.Numeric(to.name(), n);
          case AttributeValue.Text(_, String text) -> new AttributeValue.Text(to.name(), text);
          case AttributeValue.YesNo(_, boolean yes) -> new AttributeValue.YesNo(to.name(), yes);
        };
    return fits(to, named) ? named : null;
  }
}
