package org.spotter.ui.wall;

/// A word over a tile's picture, as a state, a decision or a value. On tiles too small for words a
/// dot of its colour stands for it.
///
/// @param text a word or two
/// @param tone what it means at a glance
public record Badge(String text, Tone tone) {
  /// What a badge means at a glance.
  public enum Tone {
    /// Nothing good or bad.
    PLAIN,
    /// Said, chosen.
    ACCENT,
    GOOD,
    BAD,
    /// Begun, or open.
    WARNING
  }

  public static Badge plain(String text) {
    return new Badge(text, Tone.PLAIN);
  }

  public static Badge accent(String text) {
    return new Badge(text, Tone.ACCENT);
  }

  public static Badge good(String text) {
    return new Badge(text, Tone.GOOD);
  }

  public static Badge bad(String text) {
    return new Badge(text, Tone.BAD);
  }

  public static Badge warning(String text) {
    return new Badge(text, Tone.WARNING);
  }
}
