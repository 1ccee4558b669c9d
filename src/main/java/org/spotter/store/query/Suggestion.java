package org.spotter.store.query;

/// Something that could be typed where the caret is.
///
/// @param kind what it is
/// @param shown its name
/// @param insert what to put in place of the text from `from` to `to`
/// @param from where the text to replace begins
/// @param to the place after it
public record Suggestion(Kind kind, String shown, String insert, int from, int to) {
  /// What a suggestion is.
  public enum Kind {
    CATEGORY,
    ATTRIBUTE,
    KEY,
    VALUE,
    RUN,
    TAG,
    PERSON,
    /// `or`, `not`.
    WORD
  }

  /// The text with the suggestion taken.
  public String applied(String text) {
    return text.substring(0, from) + insert + text.substring(to);
  }
}
