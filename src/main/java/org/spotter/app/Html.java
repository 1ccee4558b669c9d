package org.spotter.app;

/// Text for HTML.
final class Html {
  private Html() {}

  /// The text so that it is only text, between tags and inside quoted attributes.
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
    }
  }
}
