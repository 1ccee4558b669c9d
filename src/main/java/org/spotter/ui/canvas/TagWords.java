package org.spotter.ui.canvas;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;

/// What a tag says beside the category: the answers of choices, what is so, and with a question
/// mark what is required and not said. A tag stays short, whatever the words.
final class TagWords {
  private static final int MOST = 2;
  private static final int LONGEST = 24;

  private TagWords() {}

  static String of(String tag, Category category, List<AttributeValue> values) {
    Stream<String> said = values.stream().map(TagWords::word).filter(w -> !w.isEmpty());
    Stream<String> open = category.missing(values).stream().map(Attribute::name).map(n -> n + "?");
    String more =
        Stream.concat(open, said).limit(MOST).map(TagWords::cut).collect(Collectors.joining(" · "));
    return more.isEmpty() ? tag : tag + " · " + more;
  }

  private static String word(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Choice(_, String option) -> option;
      case AttributeValue.YesNo(String name, boolean yes) -> yes ? name : "";
      case AttributeValue.Numeric _, AttributeValue.Text _ -> "";
    };
  }

  private static String cut(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
