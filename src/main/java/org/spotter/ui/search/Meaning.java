package org.spotter.ui.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.spotter.store.query.Key;
import org.spotter.store.query.Suggestion;
import org.spotter.ui.model.Messages;

/// What a suggestion means, in a person's words.
final class Meaning {
  private Meaning() {}

  static String of(Suggestion suggestion) {
    return switch (suggestion.kind()) {
      case KEY -> key(suggestion.shown()).map(k -> Messages.word("search.key", k)).orElse("");
      case WORD ->
          Messages.text(suggestion.shown().equals("or") ? "search.word.or" : "search.word.not");
      case VALUE -> suggestion.shown().equals("*") ? Messages.text("search.value.any") : "";
      case CATEGORY, ATTRIBUTE, RUN, TAG, PERSON -> Messages.word("search.kind", suggestion.kind());
    };
  }

  /// Whether something more must follow before it says anything.
  static boolean isBeginning(Suggestion suggestion) {
    return suggestion.insert().endsWith(":")
        || (suggestion.kind() == Suggestion.Kind.KEY
            && key(suggestion.shown()).map(Key::isOrdered).orElse(false));
  }

  private static Optional<Key> key(String word) {
    return Stream.of(Key.values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
