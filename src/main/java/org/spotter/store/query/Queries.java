package org.spotter.store.query;

/// Reads texts into queries.
public final class Queries {
  private Queries() {}

  /// Reads a text.
  ///
  /// @param text what somebody typed; an empty one means every image
  /// @param vocabulary the names that the project has
  public static Parsed parse(String text, Vocabulary vocabulary) {
    try {
      Syntax syntax = SyntaxParser.parse(text);
      return new Parsed.Understood(new Resolver(vocabulary).resolve(syntax));
    } catch (Fault.Found e) {
      return new Parsed.Misunderstood(e.fault());
    }
  }

  /// A word or value as it must be written so that it is read as itself: in quotes where it needs
  /// them.
  public static String quoted(String value) {
    boolean plain =
        !value.isEmpty()
            && !value.startsWith("-")
            && value
                .chars()
                .noneMatch(c -> Tokens.isSpace((char) c) || "()\"\\:=!<>".indexOf(c) >= 0)
            && !value.matches("(?i)or|and|not");
    return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
