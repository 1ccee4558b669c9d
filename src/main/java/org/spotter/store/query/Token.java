package org.spotter.store.query;

/// A piece of a query's text.
///
/// @param kind what it is
/// @param text a word or value without its quotes, or the sign itself
/// @param at where it begins
/// @param end the place after it
record Token(Kind kind, String text, int at, int end) {
  enum Kind {
    /// Stands by itself, or before a sign of comparison.
    WORD,
    /// The same in quotes, so that it is no `or` or `not`.
    QUOTED,
    /// `:`, `=`, `!=`, `<`, `<=`, `>`, `>=` directly after a word.
    OPERATOR,
    /// What follows an operator directly; empty when nothing does.
    VALUE,
    /// A minus before something.
    MINUS,
    OPEN,
    CLOSE,
    /// The end of the text.
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
