package org.spotter.ui.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.spotter.dataset.AttributeValue;

/// Attribute values in a person's words.
public final class AttributeWords {
  private AttributeWords() {}

  public static String of(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Choice(_, var option) -> option;
      case AttributeValue.Numeric(_, var number) -> number(number);
      case AttributeValue.Text(_, var text) -> text;
      case AttributeValue.YesNo(_, var yes) -> Messages.text(yes ? "word.yes" : "word.no");
    };
  }

  /// What tells an object from others at a glance: the answers of choices, and what is so.
  public static String brief(List<AttributeValue> values) {
    return values.stream()
        .map(v ->
            switch (v) {
              case AttributeValue.Choice(_, var option) -> option;
              case AttributeValue.YesNo(var name, var yes) -> yes ? name : "";
              case AttributeValue.Numeric _, AttributeValue.Text _ -> "";
            })
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// As short as it is without being another number.
  static String number(double number) {
    String text = BigDecimal.valueOf(number).toPlainString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
